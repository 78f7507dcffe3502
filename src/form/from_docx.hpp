#pragma once

#include <string>

#include "base/result.hpp"
#include "form/archive.hpp"
#include "form/grid.hpp"

namespace jixiao::form {

// The paragraphs and tables of a Word document's main text.
[[nodiscard]] Result<Grid> grid_from_docx(Archive& archive, std::string const& part);

}  // namespace jixiao::form
