#pragma once

#include <string>
#include <string_view>

#include "form/budget_table.hpp"
#include "form/department_statement.hpp"

namespace jixiao::form {

// The list of words that budget tables need, as it stands in rules/words.
[[nodiscard]] Vocabulary const& budget_vocabulary();

[[nodiscard]] std::vector<BudgetTable> read_tables(std::string_view text);

// "at level name | cell | cell", a row on a line; the columns before them, what was left out behind
// them.
[[nodiscard]] std::string in_lines(BudgetTable const& table);

// The text of the seed whose name begins so; "" without the shared folder.
[[nodiscard]] std::string seed(std::string_view beginning);

}  // namespace jixiao::form
