#pragma once

#include <string_view>

#include "base/result.hpp"
#include "form/grid.hpp"

namespace jixiao::form {

// Text extracted from PDF or from a web page, as one grid: a line is a row, a tab parts its cells,
// and a line without a tab is running text. Paragraph tags that extraction left in cells are taken
// out. `text` is UTF-8.
[[nodiscard]] Result<Grid> grid_from_text(std::string_view name, std::string_view text);

}  // namespace jixiao::form
