#pragma once

#include <span>

#include "form/budget_heads.hpp"
#include "form/budget_table.hpp"
#include "form/budget_text_rows.hpp"

namespace jixiao::form {

// Whether heads are those of two blocks side by side (收入 预算数 支出 预算数), with a column of
// remarks behind them or none.
[[nodiscard]] bool are_twin(BudgetHeads const& heads);

// Fills the rows of a table of two blocks. A line that prints one block only may be either: the
// words that end the names of a side (收入, 支出), the numbers before and behind it and the sums of
// the side say which. Where they do not, the line is left out.
void fill_twin_rows(BudgetTable& table, BudgetHeads const& heads, std::span<TwinRow const> rows,
                    BudgetWords const& words);

}  // namespace jixiao::form
