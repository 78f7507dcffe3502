#pragma once

#include <span>

#include "form/budget_lines.hpp"
#include "form/budget_table.hpp"
#include "form/budget_words.hpp"

namespace jixiao::form {

// Fills columns and rows of a table whose cells are parted by tabs. A head that spans several
// columns is said again in the head of each.
void read_grid_table(BudgetTable& table, std::span<BudgetLine const> lines,
                     BudgetWords const& words);

}  // namespace jixiao::form
