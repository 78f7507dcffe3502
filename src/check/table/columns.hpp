#pragma once

#include <optional>
#include <string>
#include <vector>

#include "form/budget_table.hpp"
#include "rulebook/rulebook.hpp"

namespace jixiao::check {

// A column of percentages whose head says of what: 为2023年完成数% is a share, 同比 a change. The
// quotient is numerator ÷ base, columns of the same table; a head may leave more than one base
// open (预算数 beside 年初预算数 and 调整预算数), of which a row then prints one.
struct PercentColumn {
  std::size_t column = 0;
  bool change = false;
  std::size_t numerator = 0;
  std::vector<std::size_t> bases;
};

// The words that heads are made of, parameters of BT-COLUMN for all checks of tables: `done`,
// `initial`, `adjusted`, `budget` for what an amount is, `change` for a head that names a change,
// `part` for a column that is part of the one before it, `aside` for columns that are no amounts,
// `comparable` for a base that is not the printed one (同口径).
struct ColumnWords {
  explicit ColumnWords(rulebook::Rulebook const& rules);
  std::vector<std::string> done, initial, adjusted, budget, change, part, aside, comparable;

 private:
  explicit ColumnWords(rulebook::CheckSpec const* spec);
};

// "done", "initial", "adjusted", "budget" or "".
[[nodiscard]] std::string_view amount_kind(std::string_view head, ColumnWords const& words);
// A column of amounts that stands for itself.
[[nodiscard]] bool is_amount(std::string_view head, ColumnWords const& words);

// Those whose numerator and base are settled by their heads.
[[nodiscard]] std::vector<PercentColumn> percent_columns(form::BudgetTable const& table,
                                                         ColumnWords const& words);
// The base a row prints; nothing when it prints none, or several.
[[nodiscard]] std::optional<std::size_t> base_of(form::BudgetRow const& row,
                                                 PercentColumn const& column);

}  // namespace jixiao::check
