#pragma once

#include <span>

#include "form/budget_heads.hpp"
#include "form/budget_table.hpp"

namespace jixiao::form {

// The lines of a table below its line of the money unit, page by page.
struct BudgetPage {
  std::span<BudgetLine const> heads;
  std::span<BudgetLine const> rows;
};

// Fills columns and rows of a table that is printed as blanks and lines, without tabs.
void read_text_table(BudgetTable& table, std::span<BudgetPage const> pages,
                     BudgetWords const& words);

}  // namespace jixiao::form
