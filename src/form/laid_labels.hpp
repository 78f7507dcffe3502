#pragma once

#include <span>
#include <string>
#include <vector>

#include "form/laid_lines.hpp"
#include "form/target_judge.hpp"

namespace jixiao::form {

// A cell of a line above a grid.
struct FieldCell {
  std::string text;
  int from;
  int to;
};

// The cells of the lines above a grid that keeps its columns: words apart by no more than a blank
// are one cell, unless one of them is a label. Where a label is broken over lines (主管部门 /
// 及代码), the lines it stands on are one row: what stands one below the other there is one cell,
// on the first of the lines; the others are left without any.
[[nodiscard]] std::vector<std::vector<FieldCell>> field_cells(std::span<LaidLine const> lines,
                                                              Measure const& measure,
                                                              TargetJudge const& judge);

}  // namespace jixiao::form
