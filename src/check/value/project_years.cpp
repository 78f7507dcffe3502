#include "check/value/project_years.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

// The whole numbers of the text.
std::vector<int> numbers_in(std::string_view text) {
  std::vector<int> numbers;
  bool inside = false;
  for (char const c : text) {
    bool const digit = c >= '0' && c <= '9';
    if (digit && !inside) numbers.push_back(0);
    if (digit && numbers.back() < 100000) numbers.back() = numbers.back() * 10 + (c - '0');
    inside = digit;
  }
  return numbers;
}

}  // namespace

// “3年”, or the years themselves (2023年1月-2025年12月); anything else is left undecided.
std::optional<ProjectYears> project_years(form::Form const& form, int year) {
  if (is_blank(form.period)) return std::nullopt;
  auto const text = without_blanks(folded(*form.period));
  auto const numbers = numbers_in(text);
  if (numbers.size() == 1 && numbers.front() >= 1 && numbers.front() <= 99 &&
      text == std::to_string(numbers.front()) + "年")
    return ProjectYears{numbers.front(), year + numbers.front() - 1};
  int first = 0;
  int last = 0;
  for (int const number : numbers) {
    if (number < 1990 || number > 2200) continue;
    if (first == 0) first = number;
    last = std::max(last, number);
  }
  if (first == 0 || last < std::max(first, year)) return std::nullopt;
  return ProjectYears{last - first + 1, last};
}

}  // namespace jixiao::check
