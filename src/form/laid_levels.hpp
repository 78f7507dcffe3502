#pragma once

#include <span>
#include <vector>

#include "form/laid_rows.hpp"

namespace jixiao::form {

// Fills in the levels of the rows of a page, and moves what is printed once for a group (a score of
// 产出指标) to its first row.
void name_levels(std::vector<LaidRow>& rows, LaidHeads const& heads,
                 std::span<CellLine const> lines, LaidRow const* before, TargetJudge& judge);

}  // namespace jixiao::form
