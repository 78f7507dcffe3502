#include "check/project_period.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

std::vector<int> whole_numbers(std::string_view text) {
  std::vector<int> numbers;
  bool inside = false;
  for (char const c : text) {
    bool const digit = is_digit(c);
    if (digit && !inside) numbers.push_back(0);
    if (digit && numbers.back() < 100000) numbers.back() = numbers.back() * 10 + (c - '0');
    inside = digit;
  }
  return numbers;
}

bool is_year(int number) {
  return number >= 1990 && number <= 2100;
}

}  // namespace

std::optional<ProjectPeriod> project_period(form::Form const& form) {
  if (is_blank(form.period)) return std::nullopt;
  auto const text = without_blanks(folded(*form.period));
  auto const numbers = whole_numbers(text);
  constexpr int most = 999;
  if (numbers.size() == 1 && numbers[0] >= 1 && numbers[0] <= most &&
      text == std::to_string(numbers[0]) + "年")
    return ProjectPeriod{numbers[0], std::nullopt, false};
  auto years = numbers;
  std::erase_if(years, [](int number) { return !is_year(number); });
  if (years.empty()) return std::nullopt;
  auto const last = *std::ranges::max_element(years);
  bool const whole =
      numbers.size() == 2 && years.size() == 2 && years[0] <= years[1] && !contains(text, "月");
  return ProjectPeriod{last - years.front() + 1, last, !whole};
}

std::optional<ProjectPeriod> whole_years(form::Form const& form) {
  auto const period = project_period(form);
  return period && !period->by_month ? period : std::nullopt;
}

}  // namespace jixiao::check
