#pragma once

#include <span>
#include <string>
#include <vector>

#include "form/laid_heads.hpp"

namespace jixiao::form {

// A line of a grid, the text that stands in each of its columns, and how wide that is.
struct CellLine {
  std::size_t number;
  int centre;
  struct Part {
    std::string text;
    int width = 0;
  };
  std::vector<Part> parts;
};

// Lays the words of a page's lines under its heads. Where a column ends is taken from the words:
// between two heads, where the fewest words are crossed. A word that reaches into the next column
// is split where the grammar sees a value begin.
[[nodiscard]] std::vector<CellLine> lay_in_columns(LaidHeads const& heads,
                                                   std::span<LaidLine const> lines,
                                                   Measure const& measure, TargetJudge& judge);

}  // namespace jixiao::form
