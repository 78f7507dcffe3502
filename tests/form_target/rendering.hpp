#pragma once

#include <string>

#include "truth.hpp"

namespace jixiao::form {

// Draws a table as other extractions would give it. The annual names are cut where the transcribed
// ones are, so that what is read back can be compared with the same truth.

// Cells parted by tabs, a row to a line; a level only in the first row of its group, or in all.
[[nodiscard]] std::string as_tabbed(TrueForm const& form, bool repeat_levels);

// Columns at fixed places (pdftotext -layout): cells broken over lines and centred in their rows,
// levels centred in their groups.
[[nodiscard]] std::string as_columns(TrueForm const& form);

// One cell after the other, each broken at its width (pdftotext -raw).
[[nodiscard]] std::string as_cells(TrueForm const& form);

}  // namespace jixiao::form
