#pragma once

#include <span>
#include <vector>

#include "form/laid_rows.hpp"
#include "form/target_lines.hpp"

namespace jixiao::form {

// Reads a grid whose cells follow each other row by row: which words make a cell, and which column
// it belongs to, is found out by what the columns hold, for the whole grid at once. Where too many
// rows lack cells or too many words fit nowhere, the cells do not come row by row, and the reading
// is not sound.
struct SequenceReading {
  std::vector<LaidRow> rows;
  bool sound = true;
};
[[nodiscard]] SequenceReading read_sequence(LaidHeads const& heads,
                                            std::span<TargetLine const> lines, TargetJudge& judge);

}  // namespace jixiao::form
