#pragma once

#include <string_view>

#include "base/result.hpp"
#include "form/grid.hpp"
#include "grammar/vocabulary.hpp"

namespace jixiao::form {

// Text extracted from PDF as one grid, as grid_from_text makes it; but where blanks keep the
// columns of an indicator grid (pdftotext -layout), its cells are put together and every row of it
// is one row. The lines above and below such a grid are parted into cells where two blanks and more
// stand between words. A self-assessment whose cells come in no order (pdftotext without an option)
// is left out of the grid; where it stands, and what to give instead, is added to `refused`.
[[nodiscard]] Result<Grid> grid_from_laid_text(std::string_view name, std::string_view text,
                                               Vocabulary const& vocabulary, Errors& refused);

}  // namespace jixiao::form
