#include "check/table/cells.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "check/rows.hpp"
#include "form/budget_words.hpp"

namespace jixiao::check {

namespace {

constexpr std::array<std::string_view, 11> numerals{"零", "一", "二", "三", "四", "五",
                                                    "六", "七", "八", "九", "十"};

// 十二 → 12, 3 → 3; 0 for none. Takes what it read off `text`.
int take_count(std::string_view& text) {
  int count = 0;
  while (!text.empty() && is_digit(text.front()) && count < 1000) {
    count = count * 10 + (text.front() - '0');
    text.remove_prefix(1);
  }
  if (count > 0) return count;
  int ones = 0;
  for (bool found = true; found;) {
    found = false;
    for (std::size_t i = 1; i < numerals.size(); ++i) {
      if (!text.starts_with(numerals[i])) continue;
      text.remove_prefix(numerals[i].size());
      if (i < 10)
        ones = static_cast<int>(i);
      else
        count += std::max(ones, 1) * 10, ones = 0;
      found = true;
      break;
    }
  }
  return count + ones;
}

// The first line of a place.
std::size_t line_of(std::string_view at) {
  std::size_t line = 0;
  for (; !at.empty() && is_digit(at.front()); at.remove_prefix(1))
    line = line * 10 + static_cast<std::size_t>(at.front() - '0');
  return line;
}

std::string without(std::string text, std::string_view part) {
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part))
    text.erase(at, part.size());
  return text;
}

}  // namespace

Decimal Figure::low() const {
  return value - half_unit(places);
}

Decimal Figure::high() const {
  return value + half_unit(places);
}

std::optional<Figure> figure_in(std::string_view cell) {
  std::string plain = without(without_blanks(folded(cell)), ",");
  if (plain.empty()) return std::nullopt;
  Figure figure;
  figure.percent = plain.ends_with('%');
  if (figure.percent) plain.pop_back();
  auto const value = Decimal::parse(plain);
  if (!value) return std::nullopt;
  figure.value = *value;
  auto const point = plain.find('.');
  if (point != std::string::npos) figure.places = static_cast<int>(plain.size() - point - 1);
  return figure;
}

std::optional<Figure> figure_in(form::BudgetRow const& row, std::size_t column) {
  if (column >= row.cells.size()) return std::nullopt;
  return figure_in(row.cells[column]);
}

bool may_be_equal(TableAmount const& a, TableAmount const& b) {
  int const down = std::min(a.power, b.power);
  auto const shifted = [&](Decimal value, TableAmount const& of) {
    return value.shifted(of.power - down);
  };
  auto const a_low = shifted(a.figure.low(), a);
  auto const a_high = shifted(a.figure.high(), a);
  auto const b_low = shifted(b.figure.low(), b);
  auto const b_high = shifted(b.figure.high(), b);
  if (!a_low || !a_high || !b_low || !b_high) return false;
  if (a.figure.value == b.figure.value && a.power == b.power) return true;
  return *a_low < *b_high && *b_low < *a_high;
}

bool are_close(TableAmount const& a, TableAmount const& b) {
  auto const step = [](TableAmount const& one) {
    return Decimal::make(1, one.figure.places)->shifted(one.power);
  };
  auto const x = a.figure.value.shifted(a.power);
  auto const y = b.figure.value.shifted(b.power);
  if (!x || !y || !step(a) || !step(b)) return false;
  auto const gap = *x < *y ? *y - *x : *x - *y;
  return gap <= std::max(*step(a), *step(b));
}

std::optional<int> power_of(std::string_view money_unit) {
  auto const unit = without_blanks(folded(money_unit));
  constexpr std::pair<std::string_view, int> powers[] = {
      {"元", 0}, {"千元", 3}, {"万元", 4}, {"百万元", 6}, {"亿元", 8}};
  for (auto const& [name, power] : powers)
    if (unit == name) return power;
  return std::nullopt;
}

Numbering numbering_of(std::string_view name) {
  std::string const plain = without_blanks(folded(name));
  Numbering numbering{form::numbering_rank(name), 0};
  if (numbering.rank == 0) return numbering;
  std::string_view rest = plain;
  if (rest.starts_with('(')) rest.remove_prefix(1);
  numbering.count = take_count(rest);
  return numbering;
}

std::string bare_row(std::string_view name) {
  std::string const plain = without_blanks(folded(name));
  std::string_view rest = plain;
  auto const drop = [&](std::string_view mark) {
    if (rest.starts_with(mark)) rest.remove_prefix(mark.size());
  };
  drop("其中");
  drop(":");
  if (form::numbering_rank(rest) > 0) {
    drop("(");
    take_count(rest);
    drop(")");
    drop("、");
    drop(".");
  }
  drop("其中");
  drop(":");
  return std::string(rest);
}

std::string year_in(std::string_view text) {
  auto const year = form::budget_year(text);
  return year ? *year : std::string{};
}

bool is_torn(form::BudgetTable const& table, form::BudgetRow const& first,
             form::BudgetRow const& last) {
  auto const begin = line_of(first.at);
  auto const end = line_of(last.at);
  return std::ranges::any_of(table.left_out, [&](std::string const& at) {
    return begin <= line_of(at) && line_of(at) <= end;
  });
}

bool is_from_text(form::BudgetTable const& table) {
  return !table.title && table.columns.size() == 4 && table.columns.back() == "为预算%";
}

std::string name_of(form::BudgetTable const& table) {
  if (table.title && !trim(*table.title).empty()) return without_blanks(*table.title);
  return "第" + table.source.at + "行的表";
}

}  // namespace jixiao::check
