#include "form/budget_lines.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

bool is_dash(std::string_view text) {
  while (!text.empty()) {
    std::size_t const size = text.starts_with("-")   ? 1
                             : text.starts_with("—") ? std::string_view("—").size()
                                                     : 0;
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return true;
}

std::size_t digits_at(std::string_view text) {
  std::size_t n = 0;
  while (n < text.size() && is_digit(text[n])) ++n;
  return n;
}

// — 9 —, at the foot of a page
bool is_page_number(std::string_view text) {
  if (!text.starts_with("-") && !text.starts_with("—")) return false;
  std::string const bare = without_blanks(text);
  std::string_view rest = bare;
  auto const dash = [&] {
    if (rest.starts_with("-")) return rest.remove_prefix(1), true;
    if (rest.starts_with("—")) return rest.remove_prefix(std::string_view("—").size()), true;
    return false;
  };
  if (!dash()) return false;
  auto const n = digits_at(rest);
  if (n == 0) return false;
  rest.remove_prefix(n);
  return dash() && rest.empty();
}

bool is_single(std::string_view text) {
  auto const point = decode(text);
  return static_cast<std::size_t>(point.length) == text.size() && point.value > 0x7F;
}

}  // namespace

std::size_t BudgetLine::amounts() const {
  return static_cast<std::size_t>(std::ranges::count(tokens, true, &BudgetToken::amount));
}

bool is_amount(std::string_view text) {
  if (text.empty()) return false;
  if (is_dash(text) || text == "#DIV/0!") return true;
  if (text.front() == '-') text.remove_prefix(1);
  if (text.ends_with('%'))
    text.remove_suffix(1);
  else if (text.ends_with("％"))
    text.remove_suffix(std::string_view("％").size());
  std::size_t const head = digits_at(text);
  if (head == 0) return false;
  text.remove_prefix(head);
  while (head <= 3 && text.size() >= 4 && text.front() == ',' && digits_at(text.substr(1)) >= 3 &&
         digits_at(text.substr(1, 4)) == 3)
    text.remove_prefix(4);
  if (text.empty()) return true;
  if (text.front() != '.') return false;
  text.remove_prefix(1);
  return !text.empty() && digits_at(text) == text.size();
}

// 收  入  总  计 118,655 → 收入总计, 118,655. What a sheet prints in a cell too narrow for its
// number, #, is nothing.
std::vector<BudgetToken> budget_tokens(std::string_view text) {
  std::vector<BudgetToken> out;
  bool single_before = false;
  while (!text.empty()) {
    std::size_t end = 0;
    while (end < text.size()) {
      auto const point = decode(text.substr(end));
      if (is_blank(point.value)) break;
      end += static_cast<std::size_t>(point.length);
    }
    auto const word = text.substr(0, end);
    text.remove_prefix(end);
    while (!text.empty() && is_blank(decode(text).value))
      text.remove_prefix(static_cast<std::size_t>(decode(text).length));
    if (word.empty() || word.find_first_not_of('#') == std::string_view::npos) continue;
    bool const amount = is_amount(word);
    bool const single = !amount && is_single(word);
    if (single && single_before)
      out.back().text += word;
    else
      out.push_back({std::string(word), amount});
    single_before = single;
  }
  return out;
}

std::vector<BudgetLine> budget_lines(std::string_view text) {
  std::vector<BudgetLine> out;
  bool after_blank = false;
  std::size_t number = 0;
  for (std::size_t start = 0; start < text.size();) {
    std::size_t const end = std::min(text.find('\n', start), text.size());
    auto const raw = text.substr(start, end - start);
    start = end + 1;
    ++number;
    auto line = trim(raw);
    while (line.starts_with('\f')) line = trim(line.substr(1));
    while (line.ends_with('\f')) line = trim(line.substr(0, line.size() - 1));
    bool const tabs = contains(raw, "\t");
    if (line.empty() && !tabs) {
      after_blank = true;
      continue;
    }
    if (is_page_number(line)) continue;
    auto const lead = static_cast<std::size_t>(line.data() - raw.data());
    out.push_back({number,
                   tabs ? raw : line,
                   static_cast<std::size_t>(display_width(raw.substr(0, lead))),
                   after_blank,
                   tabs,
                   {}});
    after_blank = false;
  }
  return out;
}

}  // namespace jixiao::form
