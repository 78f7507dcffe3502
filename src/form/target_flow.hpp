#pragma once

#include <span>

#include "form/target_judge.hpp"
#include "form/target_lines.hpp"
#include "form/target_row.hpp"

namespace jixiao::form {

// Reads a grid whose cells stand one behind the other (pdftotext -raw and most other extractions):
// row by row, in a row the half of the whole period before that of the year, a level where it
// begins. Nothing marks where a cell ends: a line may hold several, a cell may fill several lines.
//
// So the cheapest reading of the whole grid is sought (Viterbi over the atoms). A reading is cheap
// when values are what the grammar types and names are not, when the halves of a row say the same,
// when a text repeats or begins another one, and when a cell breaks where its line was full.
[[nodiscard]] TargetRows read_flow(std::span<TargetLine const> lines, bool two_blocks,
                                   TargetJudge& judge);

}  // namespace jixiao::form
