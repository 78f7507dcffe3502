#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "base/ratio.hpp"
#include "form/budget_table.hpp"

// Budget tables as the checks look at them: figures, and rows without their numbering.
namespace jixiao::check {

// A cell that is a figure and nothing else: 411,576 · -660 · 105.00%. It may stand for anything
// from `low` to `high`, half a unit of its last digit to both sides.
struct Figure {
  Decimal value;
  int places = 0;
  bool percent = false;
  [[nodiscard]] Decimal low() const;
  [[nodiscard]] Decimal high() const;
};
[[nodiscard]] std::optional<Figure> figure_in(std::string_view cell);
// The same of a cell by its column; nothing for a column the row has not.
[[nodiscard]] std::optional<Figure> figure_in(form::BudgetRow const& row, std::size_t column);

// Of two readings of the same amount, in units of money that differ by powers of ten: whether both
// may be one amount, shown with different rounding. 73.17亿元 and 731,742万元 may.
struct TableAmount {
  Figure figure;
  int power = 0;  // of ten: 4 for 万元
};
[[nodiscard]] bool may_be_equal(TableAmount const& a, TableAmount const& b);
// Or apart by no more than one unit of the coarser display: cut off instead of rounded, or added up
// from rounded figures.
[[nodiscard]] bool are_close(TableAmount const& a, TableAmount const& b);
// 元 0, 千元 3, 万元 4, 百万元 6, 亿元 8; nothing for another unit.
[[nodiscard]] std::optional<int> power_of(std::string_view money_unit);

// A row's name as rows are compared: folded, without blanks, numbering, 其中 and leading words.
[[nodiscard]] std::string bare_row(std::string_view name);
// What numbering a name begins with: its depth as of form::numbering_rank and its count.
struct Numbering {
  int rank = 0;
  int count = 0;
};
[[nodiscard]] Numbering numbering_of(std::string_view name);

// The year a head or a title names: 2023年完成数, 二○二四年; "" for none.
[[nodiscard]] std::string year_in(std::string_view text);

// A row that could not be read stands between the two: what follows need not belong together.
[[nodiscard]] bool is_torn(form::BudgetTable const& table, form::BudgetRow const& first,
                           form::BudgetRow const& last);

// Read from sentences: such a table has no title and columns that are ours.
[[nodiscard]] bool is_from_text(form::BudgetTable const& table);
// What to call the table in a message.
[[nodiscard]] std::string name_of(form::BudgetTable const& table);

}  // namespace jixiao::check
