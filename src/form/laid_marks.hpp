#pragma once

#include <span>
#include <vector>

#include "form/laid_lines.hpp"
#include "form/target_judge.hpp"

namespace jixiao::form {

// Finds words that are drawn over the pages of a document (内部资料, 仅供公开, often at a slant)
// and so stand among the cells of its tables. They are not taken off, since what is a cell's own
// and what is not cannot be told once they touch; but a row that they may have come into is known.
//   Drawn straight, the same text stands at three unrelated places across one page, while the cells
//   of a table stand in its columns. Drawn at a slant, single characters stand in steps, each a
//   line lower and as far aside as the one before: the same two at three places, or four in a row.
class LaidMarks {
 public:
  LaidMarks(std::span<LaidLine const> lines, Measure const& measure, TargetJudge const& judge);

  // Whether a mark stands on or beside these lines, by their numbers.
  [[nodiscard]] bool touch(std::size_t first, std::size_t last) const;

 private:
  std::vector<std::size_t> lines_;  // by their numbers, sorted
};

}  // namespace jixiao::form
