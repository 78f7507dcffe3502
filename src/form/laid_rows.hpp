#pragma once

#include <span>
#include <string>
#include <vector>

#include "form/laid_columns.hpp"

namespace jixiao::form {

// A row of a grid put together from the lines its cells lie on.
struct LaidRow {
  std::size_t first;  // lines of the document
  std::size_t last;
  std::vector<std::string> cells;  // one for each head; the levels filled in for every row
  bool doubtful = false;           // the cells do not stand as those of a row should
};

// Divides the lines of a page into rows. What says that lines belong to one cell: the upper one
// fills its column; the cells of a row are centred on one height, or begin on it; the halves of a
// row say the same; and a value that is whole on one line is not continued. The cheapest division
// of the page is taken. Level names stand in the middle or at the top of their rows; `before` is
// the row above the page, whose levels hold until others are printed.
[[nodiscard]] std::vector<LaidRow> laid_rows(LaidHeads const& heads,
                                             std::span<CellLine const> lines,
                                             Measure const& measure, LaidRow const* before,
                                             TargetJudge& judge);

}  // namespace jixiao::form
