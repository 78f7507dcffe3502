#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "form/target_judge.hpp"
#include "form/target_lines.hpp"

namespace jixiao::form {

// The columns of a target grid. A grid with one block has none of the second half.
enum Column7 : std::size_t {
  column_level1,
  column_level2,
  column_name,
  column_value,
  column_annual_level2,
  column_annual_name,
  column_annual_value,
  columns7,
};

// A line of a page laid out in columns: the text that stands in each of them.
struct ColumnLine {
  std::size_t number;
  std::array<std::string, columns7> cells;
};

// Heads that stand apart by more than a blank: the text keeps the columns of the page.
[[nodiscard]] bool keeps_columns(TargetLine const& heads);

// Lays the words of a page's lines under its heads. Where a column ends is taken from the words
// themselves: where none of them is crossed and many begin. A word that runs over into the next
// column is split where the grammar sees a value begin.
[[nodiscard]] std::vector<ColumnLine> lay_in_columns(TargetLine const& heads,
                                                     std::span<TargetLine const> lines,
                                                     TargetJudge& judge);

}  // namespace jixiao::form
