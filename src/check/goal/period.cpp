#include "check/goal/period.hpp"

#include <vector>

#include "base/text.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

std::vector<int> whole_numbers(std::string_view text) {
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

bool is_year(int number) {
  return number >= 1990 && number <= 2100;
}

}  // namespace

std::optional<ProjectPeriod> project_period(form::Form const& form) {
  if (is_blank(form.period)) return std::nullopt;
  auto const text = without_blanks(folded(*form.period));
  auto const numbers = whole_numbers(text);
  if (numbers.size() == 1 && text == std::to_string(numbers[0]) + "年" && numbers[0] > 0 &&
      numbers[0] < 1000)
    return ProjectPeriod{numbers[0], std::nullopt};
  if (numbers.size() == 2 && is_year(numbers[0]) && is_year(numbers[1]) &&
      numbers[0] <= numbers[1] && !contains(text, "月"))
    return ProjectPeriod{numbers[1] - numbers[0] + 1, numbers[1]};
  return std::nullopt;
}

}  // namespace jixiao::check
