#pragma once

#include <span>
#include <vector>

#include "form/laid_rows.hpp"
#include "form/target_judge.hpp"

namespace jixiao::form {

// Doubts the rows of a page that hold a piece of another column: while a cell lacks what nearly all
// rows have there, another has more than is its own (达成预期指标 9, 政府采购执行率 ≥900件); or a
// value is followed by a number that no value goes on with.
void doubt_strangers(std::span<LaidRow> rows, LaidHeads const& heads, TargetJudge const& judge);

}  // namespace jixiao::form
