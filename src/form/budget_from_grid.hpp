#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "form/budget_table.hpp"
#include "form/department_statement.hpp"
#include "form/grid.hpp"

namespace jixiao::form {

// What a grid carries besides forms.
struct GridBudget {
  std::vector<BudgetTable> tables;
  std::vector<DepartmentStatement> statements;
};

// The budget tables of a workbook, a page, a Word document or a CSV file, found as in text by the
// line or cell that names the unit of money, and the figures and statements of the text around
// them. `taken` are rows of the grid that belong to forms, counted from 1. Places are those of the
// grid.
[[nodiscard]] GridBudget budget_from_grid(std::string_view name, Grid const& grid,
                                          std::span<LineRange const> taken,
                                          Vocabulary const& vocabulary);

}  // namespace jixiao::form
