#include "form/budget_words.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr std::array<std::string_view, 10> digits{"○",  "一", "二", "三", "四",
                                                  "五", "六", "七", "八", "九"};
constexpr std::string_view ten = "十";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The digit that `text` begins with, and its bytes.
struct Digit {
  char value = 0;
  std::size_t size = 0;
};
Digit digit_at(std::string_view text) {
  if (!text.empty() && is_digit(text.front())) return {text.front(), 1};
  for (std::string_view const zero : {"〇", "零"})
    if (text.starts_with(zero)) return {'0', zero.size()};
  for (std::size_t i = 0; i < digits.size(); ++i)
    if (text.starts_with(digits[i])) return {static_cast<char>('0' + i), digits[i].size()};
  return {};
}

std::size_t chinese_number(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size()) {
    auto const rest = text.substr(size);
    if (is_digit(rest.front())) break;
    auto const digit = rest.starts_with(ten) ? ten.size() : digit_at(rest).size;
    if (digit == 0) break;
    size += digit;
  }
  return size;
}

std::size_t arabic_number(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && is_digit(text[size])) ++size;
  return size <= 2 ? size : 0;
}

// Whether one of the meanings of a word, which are parted by blanks, is this one.
bool means(Word const& word, std::string_view meaning) {
  std::string_view const all = word.means;
  for (std::size_t at = all.find(meaning); at != std::string_view::npos;
       at = all.find(meaning, at + 1)) {
    bool const begins = at == 0 || all[at - 1] == ' ';
    auto const end = at + meaning.size();
    if (begins && (end == all.size() || all[end] == ' ')) return true;
  }
  return false;
}

bool balanced(std::string_view text) {
  return std::ranges::count(text, '(') == std::ranges::count(text, ')');
}

}  // namespace

std::string bare(std::string_view text) {
  return without_blanks(folded(text));
}

std::optional<std::string> budget_year(std::string_view text) {
  std::string const line = bare(text);
  for (std::size_t i = 0; i < line.size(); ++i) {
    std::string year;
    std::size_t at = i;
    while (year.size() < 4) {
      auto const digit = digit_at(std::string_view(line).substr(at));
      if (digit.size == 0) break;
      year += digit.value;
      at += digit.size;
    }
    bool const inside = i > 0 && is_digit(line[i - 1]);
    if (year.size() == 4 && !inside && year.starts_with("20") &&
        std::string_view(line).substr(at).starts_with("年"))
      return year;
  }
  return std::nullopt;
}

int numbering_rank(std::string_view name) {
  std::string const text = bare(name);
  std::string_view rest = text;
  bool const inside = rest.starts_with('(');
  if (inside) rest.remove_prefix(1);
  auto const chinese = chinese_number(rest);
  auto const arabic = chinese > 0 ? 0 : arabic_number(rest);
  if (chinese + arabic == 0) return 0;
  rest.remove_prefix(chinese + arabic);
  if (inside) return !rest.starts_with(')') ? 0 : chinese > 0 ? 2 : 4;
  if (chinese > 0) return rest.starts_with("、") ? 1 : 0;
  bool const decimal = rest.size() > 1 && rest.front() == '.' && is_digit(rest[1]);
  return (rest.starts_with("、") || rest.starts_with('.')) && !decimal ? 3 : 0;
}

int numbering_value(std::string_view name) {
  if (numbering_rank(name) == 0) return 0;
  std::string const text = bare(name);
  std::string_view rest = text;
  if (rest.starts_with('(')) rest.remove_prefix(1);
  int value = 0;
  bool tens = false;
  for (std::size_t size = 0; !rest.empty(); rest.remove_prefix(size)) {
    if (rest.starts_with(ten)) {
      value = value == 0 ? 10 : 10 * value;
      tens = true;
      size = ten.size();
      continue;
    }
    auto const digit = digit_at(rest);
    if (digit.size == 0) break;
    value = (tens ? value : 10 * value) + (digit.value - '0');
    tens = false;
    size = digit.size;
  }
  return value;
}

std::string_view BudgetWords::meaning(std::string_view text) const {
  Word const* const word = vocabulary_.find(List::budget_header, bare(text));
  if (!word) return {};
  std::string_view const all = word->means;
  return all.substr(0, all.find(' '));
}

bool BudgetWords::begins_with(std::string_view text, std::string_view meaning) const {
  return prefix(bare(text), meaning) > 0;
}

std::size_t BudgetWords::prefix(std::string_view text, std::string_view meaning) const {
  Word const* const word = vocabulary_.longest(List::budget_header, text);
  return word && means(*word, meaning) ? word->spelling.size() : 0;
}

bool BudgetWords::ends_with(std::string_view text, std::string_view meaning) const {
  return suffix(bare(text), meaning) > 0;
}

bool BudgetWords::has(std::string_view text, std::string_view meaning) const {
  return std::ranges::any_of(vocabulary_.words(List::budget_header), [&](Word const& word) {
    return means(word, meaning) && contains(text, word.spelling);
  });
}

std::size_t BudgetWords::suffix(std::string_view text, std::string_view meaning) const {
  std::size_t longest = 0;
  for (auto const& word : vocabulary_.words(List::budget_header))
    if (text.ends_with(word.spelling) && means(word, meaning))
      longest = std::max(longest, word.spelling.size());
  return longest;
}

std::size_t BudgetWords::part_width(std::string_view name) const {
  std::string const text = folded(name);
  Word const* const word = vocabulary_.longest(List::budget_header, text);
  if (!word || !means(*word, "part") || !text.substr(word->spelling.size()).starts_with(':'))
    return 0;
  constexpr std::size_t colon = 2;  // as printed, full width
  return static_cast<std::size_t>(display_width(word->spelling)) + colon;
}

bool BudgetWords::is_whole_head(std::string_view text) const {
  std::string line = bare(text);
  if (!balanced(line)) return false;
  auto const means = meaning(line);
  for (auto const whole : {"name", "code", "exact", "level", "total", "remark"})
    if (means == whole) return true;
  if (line.ends_with(')')) line.resize(line.rfind('('));
  return ends_with(line, "tail");
}

bool BudgetWords::is_like_head(std::string_view text) const {
  std::string const line = bare(text);
  return is_whole_head(line) || begins_with(line, "part") || budget_year(line) ||
         begins_with(line, "of") || ends_with(line, "of") || line.starts_with('(') ||
         has(line, "figure");
}

std::optional<std::string> BudgetWords::money_unit(std::string_view line) const {
  std::string const text = bare(line);
  auto const colon = text.rfind(':');
  if (colon == std::string::npos || text.size() > 120) return std::nullopt;
  std::string const unit = text.substr(colon + 1);
  if (meaning(unit) != "money" || !ends_with(text.substr(0, colon), "unit")) return std::nullopt;
  return unit;
}

std::optional<std::string> BudgetWords::department(std::string_view line) const {
  std::string const text = folded(line);
  auto const colon = text.find(':');
  if (colon == std::string::npos || meaning(text.substr(0, colon)) != "department")
    return std::nullopt;
  auto value = trim(std::string_view(text).substr(colon + 1));
  // 部门名称：某局  金额单位：万元
  if (auto const blank = value.rfind(' ');
      blank != std::string_view::npos && money_unit(value.substr(blank)))
    value = trim(value.substr(0, blank));
  if (value.empty()) return std::nullopt;
  return std::string(value);
}

bool BudgetWords::is_label(std::string_view line) const {
  std::string const text = bare(line);
  std::string_view rest = text;
  if (meaning(rest) == "label") return true;
  bool named = false;
  while (!rest.empty()) {
    Word const* const word = vocabulary_.longest(List::budget_header, rest);
    if (word && means(*word, "label")) {
      named = true;
      rest.remove_prefix(word->spelling.size());
    } else if (auto const digit = digit_at(rest); digit.size > 0) {
      rest.remove_prefix(digit.size);
    } else if (rest.starts_with(ten)) {
      rest.remove_prefix(ten.size());
    } else if (rest.front() == ':' || rest.front() == '-') {
      rest.remove_prefix(1);
    } else {
      return false;
    }
  }
  return named;
}

}  // namespace jixiao::form
