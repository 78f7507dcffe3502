#pragma once

#include <span>

#include "form/target_judge.hpp"
#include "form/target_lines.hpp"
#include "form/target_row.hpp"

namespace jixiao::form {

// Reads a grid whose cells come in no fixed order (pdftotext without an option): heads and levels
// are torn out of their rows, the halves of a row may stand far apart, a value may stand in the
// middle of its name or long after it. What is left are names with their values; the same name
// twice is the period's and the year's, a cut one is the year's. Levels are not known then. A value
// far from its name is given to it only where the twin has the same.
[[nodiscard]] TargetRows read_free(std::span<TargetLine const> lines, bool two_blocks,
                                   TargetJudge& judge);

}  // namespace jixiao::form
