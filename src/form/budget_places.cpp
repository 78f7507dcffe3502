#include "form/budget_places.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>

#include "base/ratio.hpp"
#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t enough_rows = 3;

bool has_percent(std::string const& figure) {
  return figure.ends_with('%') || figure.ends_with("％");
}

bool is_rate(std::string_view head) {
  return contains(head, "%") || contains(head, "％");
}

bool is_number(std::string const& figure) {
  return std::ranges::any_of(figure, [](char c) { return c >= '0' && c <= '9'; }) &&
         !figure.starts_with('#');
}

std::size_t places_of(std::string const& figure) {
  auto const point = figure.find('.');
  if (point == std::string::npos) return 0;
  return figure.find_first_not_of("0123456789", point + 1) == std::string::npos
             ? figure.size() - point - 1
             : figure.find_first_not_of("0123456789", point + 1) - point - 1;
}

// Within one unit of the last place printed: amounts themselves were rounded before.
bool is_computed(std::string const& printed, std::string const& over, std::string const& under,
                 bool growth) {
  auto const result = budget_value(printed);
  auto const a = budget_value(over);
  auto const b = budget_value(under);
  if (!result || !a || !b || b->is_zero()) return false;
  try {
    auto const rate = Ratio(*a, *b) * Ratio(100) - Ratio(growth ? 100 : 0);
    auto const places = static_cast<int>(places_of(printed));
    auto const off = rate.rounded(places) - *result;
    auto const unit = *Decimal::make(1, places);
    return off <= unit && -off <= unit;
  } catch (std::overflow_error const&) {
    return false;
  }
}

}  // namespace

BudgetPlaces::BudgetPlaces(std::vector<std::string> heads, std::span<Cells const> rows,
                           BudgetWords const& words)
    : heads_(std::move(heads)), looks_(heads_.size()) {
  for (auto const& head : heads_) is_part_.push_back(words.begins_with(head, "part"));
  std::vector<Cells> full;
  std::ranges::copy_if(rows, std::back_inserter(full),
                       [&](Cells const& row) { return row.size() == heads_.size(); });
  learn_looks(full);
  learn_computed(full);
  learn_rates();
}

// In small tables an amount may look computed from the rate that was computed from it: then
// neither is taken for a rate unless its head or its figures say so.
void BudgetPlaces::learn_rates() {
  for (std::size_t c = 0; c < heads_.size(); ++c) {
    auto const is_term = [&](Computed const& rule) { return rule.over == c || rule.under == c; };
    bool const computed = std::ranges::find(computed_, c, &Computed::column) != computed_.end() &&
                          std::ranges::none_of(computed_, is_term);
    rates_.push_back(computed || is_rate(heads_[c]) || looks_[c].percent);
  }
}

void BudgetPlaces::learn_looks(std::span<Cells const> full) {
  for (auto const& row : full)
    for (std::size_t c = 0; c < row.size(); ++c) {
      auto& look = looks_[c];
      if (!is_number(row[c])) {
        look.dash = true;
        continue;
      }
      bool const percent = has_percent(row[c]);
      auto const places = places_of(row[c]);
      if (look.seen++ == 0)
        look.percent = percent, look.places = places;
      else if (look.percent != percent || look.places != places)
        look.steady = false;
    }
}

// A column is computed when nine rows of ten agree, and more than a few do; of several ways the
// one that most rows agree with.
void BudgetPlaces::learn_computed(std::span<Cells const> full) {
  std::size_t const n = heads_.size();
  for (std::size_t column = 0; column < n; ++column) {
    Computed best{column, 0, 0, false};
    std::size_t most = enough_rows - 1;
    for (std::size_t terms = 0; terms < 2 * n * n; ++terms) {
      Computed const rule{column, terms / 2 % n, terms / 2 / n, terms % 2 == 1};
      if (rule.over == rule.under || rule.over == column || rule.under == column) continue;
      auto const agreed = agreeing(full, rule);
      if (agreed > most) best = rule, most = agreed;
    }
    if (most >= enough_rows) computed_.push_back(best);
  }
}

std::size_t BudgetPlaces::agreeing(std::span<Cells const> full, Computed const& rule) {
  std::size_t asked = 0;
  std::size_t agreed = 0;
  for (auto const& row : full) {
    auto const& [column, over, under, growth] = rule;
    if (!is_number(row[column]) || !is_number(row[over]) || !is_number(row[under])) continue;
    ++asked;
    if (is_computed(row[column], row[over], row[under], growth)) ++agreed;
  }
  return 10 * agreed >= 9 * asked ? agreed : 0;
}

bool BudgetPlaces::fits(std::string const& figure, std::size_t column) const {
  auto const& look = looks_[column];
  bool const known = look.seen >= enough_rows && look.steady;
  // A rate is computed in every row or printed in none.
  if (!is_number(figure)) return !known || !look.percent || look.dash;
  if (known) return look.percent == has_percent(figure) && look.places == places_of(figure);
  return !has_percent(figure) || is_rate(heads_[column]) || heads_[column].empty() || look.percent;
}

bool BudgetPlaces::is_sound(Cells const& row) const {
  bool amount = false;
  bool rate = false;
  for (std::size_t c = 0; c < row.size(); ++c)
    if (is_number(row[c])) (rates_[c] ? rate : amount) = true;
  if (rate && !amount) return false;
  for (std::size_t c = 1; c < row.size(); ++c)
    if (is_part_[c] && !row[c].empty() && row[c - 1].empty()) return false;
  return true;
}

// No figure printed in a computed column may contradict its terms.
bool BudgetPlaces::agrees(Cells const& row) const {
  return std::ranges::all_of(computed_, [&](Computed const& rule) {
    auto const& [column, over, under, growth] = rule;
    bool const asked = is_number(row[column]) && is_number(row[over]) && is_number(row[under]);
    return !asked || is_computed(row[column], row[over], row[under], growth);
  });
}

// A computed figure stands beside the terms it was computed from.
bool BudgetPlaces::is_confirmed(Cells const& row) const {
  return std::ranges::any_of(computed_, [&](Computed const& rule) {
    auto const& [column, over, under, growth] = rule;
    return is_number(row[column]) && is_computed(row[column], row[over], row[under], growth);
  });
}

void BudgetPlaces::try_all(Cells const& figures, std::size_t next, std::size_t column, Cells& row,
                           std::vector<Cells>& found) const {
  if (next == figures.size()) {
    if (is_sound(row)) found.push_back(row);
    return;
  }
  if (heads_.size() - column < figures.size() - next) return;
  if (fits(figures[next], column)) {
    row[column] = figures[next];
    try_all(figures, next + 1, column + 1, row, found);
    row[column].clear();
  }
  try_all(figures, next, column + 1, row, found);
}

std::vector<BudgetPlaces::Cells> BudgetPlaces::candidates(Cells const& figures) const {
  constexpr std::size_t most_columns = 12;
  if (figures.size() == heads_.size()) return {figures};
  if (figures.empty()) return {Cells(heads_.size())};
  if (figures.size() > heads_.size() || heads_.size() > most_columns) return {};
  std::vector<Cells> found;
  Cells row(heads_.size());
  try_all(figures, 0, 0, row, found);
  std::erase_if(found, [&](Cells const& cells) { return !agrees(cells); });
  auto const confirmed = [&](Cells const& cells) { return is_confirmed(cells); };
  if (std::ranges::any_of(found, confirmed)) std::erase_if(found, std::not_fn(confirmed));
  return found;
}

std::optional<BudgetPlaces::Cells> BudgetPlaces::place(Cells const& figures) const {
  auto found = candidates(figures);
  if (found.size() != 1) return std::nullopt;
  return std::move(found.front());
}

std::vector<bool> BudgetPlaces::summed() const {
  std::vector<bool> out;
  for (bool const rate : rates_) out.push_back(!rate);
  return out;
}

std::optional<Decimal> budget_value(std::string_view figure) {
  if (figure.starts_with('#')) return std::nullopt;
  std::string digits;
  for (char const c : figure)
    if ((c >= '0' && c <= '9') || c == '.' || c == '-') digits += c;
  return Decimal::parse(digits);
}

}  // namespace jixiao::form
