#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "form/budget_lines.hpp"
#include "form/budget_table.hpp"
#include "form/budget_words.hpp"

namespace jixiao::form {

// All budget tables of lines that are read already, from text or from a grid.
[[nodiscard]] std::vector<BudgetTable> budget_tables(std::string_view name,
                                                     std::span<BudgetLine const> lines,
                                                     BudgetWords const& words);

// The same of the lines of a text, but for those that belong to something else.
[[nodiscard]] std::vector<BudgetTable> budget_tables(std::string_view name,
                                                     std::vector<BudgetLine> lines,
                                                     std::span<LineRange const> taken,
                                                     BudgetWords const& words);

}  // namespace jixiao::form
