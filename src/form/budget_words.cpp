#include "form/budget_words.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr std::array<std::string_view, 10> digits{"○",  "一", "二", "三", "四",
                                                  "五", "六", "七", "八", "九"};
constexpr std::string_view ten = "十";

// The digit that `text` begins with, and its bytes.
struct Digit {
  char value = 0;
  std::size_t size = 0;
};
Digit digit_at(std::string_view text) {
  if (text.empty()) return {};
  if (is_digit(text.front())) return {text.front(), 1};
  if (static_cast<unsigned char>(text.front()) < 0x80) return {};
  for (std::string_view const zero : {"〇", "零"})
    if (text.starts_with(zero)) return {'0', zero.size()};
  for (std::size_t i = 0; i < digits.size(); ++i)
    if (text.starts_with(digits[i])) return {static_cast<char>('0' + i), digits[i].size()};
  return {};
}

// The four digits that end before byte `end`; "" when there are fewer, or more in a row.
std::string four_digits_before(std::string_view text, std::size_t end) {
  std::string year(4, ' ');
  for (std::size_t k = 4; k-- > 0;) {
    if (end == 0) return {};
    std::size_t begin = end - 1;
    while (begin > 0 && (text[begin] & 0xC0) == 0x80) --begin;
    auto const digit = digit_at(text.substr(begin, end - begin));
    if (digit.size != end - begin) return {};
    year[k] = digit.value;
    end = begin;
  }
  return end > 0 && is_digit(text[end - 1]) ? std::string() : year;
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

void append_bare(std::string& out, std::string_view text) {
  auto const is_plain = [&](std::size_t at) {
    auto const byte = static_cast<unsigned char>(text[at]);
    return byte > ' ' && (byte < 0x80 || (byte >= 0xE4 && byte <= 0xEC));
  };
  while (!text.empty()) {
    std::size_t same = 0;
    // ASCII and ideographs of three bytes have no variants.
    while (same < text.size() && is_plain(same)) {
      std::size_t const length = static_cast<unsigned char>(text[same]) < 0x80 ? 1 : 3;
      if (same + length > text.size()) break;
      same += length;
    }
    out.append(text.substr(0, same));
    text.remove_prefix(same);
    if (text.empty()) return;
    auto const point = decode(text);
    auto const length = static_cast<std::size_t>(point.length);
    if (auto const to = fold(point.value); to == point.value && !is_blank(to))
      out.append(text.substr(0, length));
    else if (!is_blank(to))
      append(out, to);
    text.remove_prefix(length);
  }
}

std::string bare(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_bare(out, text);
  return out;
}

std::optional<std::string> budget_year(std::string_view text) {
  constexpr std::string_view word = "年";
  if (!contains(text, word)) return std::nullopt;
  std::string const line = bare(text);
  for (auto at = line.find(word); at != std::string::npos; at = line.find(word, at + 1))
    if (auto year = four_digits_before(line, at); year.starts_with("20")) return year;
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

BudgetWords::BudgetWords(Vocabulary const& vocabulary) : vocabulary_(vocabulary) {
  for (auto const& word : vocabulary.words(List::budget_header)) {
    std::string_view rest = word.means;
    while (!rest.empty()) {
      auto const end = std::min(rest.find(' '), rest.size());
      words_[rest.substr(0, end)].push_back(word.spelling);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
}

BudgetWords::Spellings const& BudgetWords::words_of(std::string_view meaning) const {
  static Spellings const none;
  auto const found = words_.find(meaning);
  return found == words_.end() ? none : found->second;
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
  return std::ranges::any_of(words_of(meaning),
                             [&](std::string_view word) { return contains(text, word); });
}

std::size_t BudgetWords::suffix(std::string_view text, std::string_view meaning) const {
  std::size_t longest = 0;
  for (auto const word : words_of(meaning))
    if (text.ends_with(word)) longest = std::max(longest, word.size());
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
  if (!contains(line, ":") && !contains(line, "：") && !contains(line, "﹕")) return std::nullopt;
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
