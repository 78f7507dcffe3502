#include <algorithm>

#include "base/text.hpp"
#include "check/table/cells.hpp"
#include "check/table/checks.hpp"
#include "check/table/columns.hpp"

namespace jixiao::check {

namespace {

bool begins_as_part(std::string_view text, std::vector<std::string> const& words) {
  auto const bare = without_blanks(folded(text));
  return std::ranges::any_of(words, [&](auto const& word) { return bare.starts_with(word); });
}

bool exceeds(std::optional<Figure> const& part, std::optional<Figure> const& whole) {
  if (!part || !whole || part->percent || whole->percent) return false;
  if (part->value.is_negative() || whole->value.is_negative()) return false;
  return part->low() > whole->high();
}

// The largest amount of money a text names, in 元: 安排高新区专项转移支付4000万元.
Decimal money_named(std::string_view printed) {
  std::string const text = without_blanks(folded(printed));
  Decimal most;
  for (std::size_t at = 0; at < text.size();) {
    auto const begin = text.find_first_of("0123456789", at);
    if (begin == std::string::npos) break;
    at = std::min(text.find_first_not_of("0123456789.,", begin), text.size());
    auto const figure = figure_in(text.substr(begin, at - begin));
    for (std::string_view unit : {"亿元", "万元", "元"}) {
      if (!figure || !std::string_view(text).substr(at).starts_with(unit)) continue;
      if (auto const yuan = figure->value.shifted(*power_of(unit))) most = std::max(most, *yuan);
      break;
    }
  }
  return most;
}

// A remark on the row, or on one below it, names money that makes up for the excess.
bool is_explained(form::BudgetTable const& table, std::size_t row, Decimal excess,
                  std::vector<std::string> const& remarks) {
  auto const needed = excess.shifted(power_of(table.money_unit).value_or(0));
  auto const level = table.rows[row].level;
  for (auto r = row; r < table.rows.size() && (r == row || table.rows[r].level > level); ++r)
    for (std::size_t i = 0; i < table.columns.size() && i < table.rows[r].cells.size(); ++i)
      if (begins_as_part(table.columns[i], remarks) && needed &&
          money_named(table.rows[r].cells[i]) >= *needed)
        return true;
  return false;
}

struct Pair {
  std::string part_name, part, whole_name, whole;
};

void say(form::BudgetTable const& table, form::BudgetRow const& row, Pair const& pair,
         rulebook::CheckSpec const& spec, std::vector<Finding>& findings) {
  auto& finding = report(spec, {table.source.file, row.at}, row.name,
                         {{"table", name_of(table)},
                          {"name", pair.part_name},
                          {"part", pair.part},
                          {"whole", pair.whole}},
                         findings);
  finding.quotes = {{pair.part_name, pair.part, 0, pair.part.size()},
                    {pair.whole_name, pair.whole}};
}

// 其中 as a column: part of the amounts before it.
void look_along(form::BudgetTable const& table, ColumnWords const& words,
                rulebook::CheckSpec const& spec, std::vector<Finding>& findings) {
  auto const remarks = spec.words("remarks");
  std::optional<std::size_t> whole;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (is_amount(table.columns[i], words)) whole = i;
    if (!whole || !begins_as_part(table.columns[i], words.part)) continue;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      auto const& row = table.rows[r];
      auto const part = figure_in(row, i);
      auto const all = figure_in(row, *whole);
      if (!exceeds(part, all) || is_explained(table, r, part->value - all->value, remarks))
        continue;
      say(table, row, {table.columns[i], row.cells[i], table.columns[*whole], row.cells[*whole]},
          spec, findings);
    }
  }
}

// 其中 as a row: part of the row above that stands less deep.
void look_down(form::BudgetTable const& table, ColumnWords const& words,
               rulebook::CheckSpec const& spec, std::vector<Finding>& findings) {
  auto const averages = spec.words("averages");
  for (std::size_t r = 1; r < table.rows.size(); ++r) {
    auto const& row = table.rows[r];
    auto const& whole = table.rows[r - 1];
    if (!begins_as_part(row.name, words.part) || whole.level >= row.level) continue;
    if (begins_as_part(whole.name, words.part) || is_torn(table, whole, row)) continue;
    // An average is no sum: that of a part may be larger.
    auto const names = [&](auto const& word) { return contains(whole.name, word); };
    if (std::ranges::any_of(averages, names)) continue;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      if (is_amount(table.columns[i], words) && exceeds(figure_in(row, i), figure_in(whole, i)))
        say(table, row, {row.name, row.cells[i], whole.name, whole.cells[i]}, spec, findings);
  }
}

}  // namespace

void table_part(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
                std::vector<Finding>& findings) {
  ColumnWords const words(facts.rules());
  for (auto const& document : facts.documents()) {
    for (auto const& table : document.budget_tables) {
      look_along(table, words, spec, findings);
      look_down(table, words, spec, findings);
    }
  }
}

}  // namespace jixiao::check
