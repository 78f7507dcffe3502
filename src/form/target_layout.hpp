#pragma once

#include <span>

#include "form/target_columns.hpp"
#include "form/target_row.hpp"

namespace jixiao::form {

// Reads a page of a grid whose columns are known (pdftotext -layout). What is not known is where a
// row ends: cells are centred in their rows, a value stands beside the middle of its name, and
// lines of neighbouring rows lie as close together as those of one cell. The cheapest division of
// the lines into rows is taken, by the same costs as in read_flow. `before` is the row that the
// page before ended with, whose levels hold until others are printed.
[[nodiscard]] TargetRows read_layout(std::span<ColumnLine const> lines, bool two_blocks,
                                     TargetRow const* before, TargetJudge& judge);

}  // namespace jixiao::form
