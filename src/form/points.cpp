#include "form/points.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

// 50, 50分, (50分), of any width.
bool may_end_in_points(std::string_view cell) {
  if (cell.empty()) return false;
  char const last = cell.back();
  if (is_digit(last) || last == ')' || cell.ends_with("分")) return true;
  return cell.size() >= 3 && cell[cell.size() - 3] == '\xEF';  // full width
}

}  // namespace

std::optional<Bracketed> trailing_bracket(std::string_view text) {
  if (!text.ends_with(')')) return std::nullopt;
  int depth = 0;
  for (std::size_t i = text.size(); i-- > 0;) {
    depth += text[i] == ')' ? 1 : text[i] == '(' ? -1 : 0;
    if (depth == 0) return Bracketed{text.substr(0, i), text.substr(i + 1, text.size() - i - 2)};
  }
  return std::nullopt;
}

std::optional<std::string> points_in(std::string_view brackets) {
  std::size_t end = 0;
  while (end < brackets.size() && (is_digit(brackets[end]) || (end > 0 && brackets[end] == '.')))
    ++end;
  auto const rest = brackets.substr(end);
  if (end == 0 || end > 9 || !(rest.empty() || rest.starts_with("分"))) return std::nullopt;
  return std::string(brackets.substr(0, end));
}

Pointed split_points(std::string_view cell) {
  cell = trim(cell);
  if (cell.size() > longest_label || !may_end_in_points(cell)) return {cell, std::nullopt};
  auto const line = fold(cell);
  std::string_view text = line.text;
  if (auto const tail = trailing_bracket(text)) {
    auto points = points_in(without_blanks(tail->inside));
    if (!points || trim(tail->head).empty()) return {cell, std::nullopt};
    return {trim(cell.substr(0, line.origin[tail->head.size()])), std::move(points)};
  }
  std::string_view digits = text;
  bool const worded = digits.ends_with("分");
  if (worded) digits.remove_suffix(std::string_view("分").size());
  std::size_t start = digits.size();
  while (start > 0 && (is_digit(digits[start - 1]) || digits[start - 1] == '.')) --start;
  auto const head = trim(text.substr(0, start));
  auto points = points_in(digits.substr(start));
  if (!points || !(head.ends_with("指标") || (worded && head.ends_with("目标"))))
    return {cell, std::nullopt};
  return {trim(cell.substr(0, line.origin[start])), std::move(points)};
}

std::string plain(std::string_view cell) {
  auto const name = split_points(cell).text;
  return name.size() > longest_label ? std::string() : without_blanks(folded(name));
}

bool has_digit(std::string_view cell) {
  return std::ranges::any_of(folded(cell), is_digit);
}

bool is_points(std::string_view cell) {
  cell = trim(cell);
  if (cell.empty() || cell.size() > 40) return false;
  std::string const text = without_blanks(folded(cell));
  std::string_view rest = text;
  for (std::string_view const stroke : {"/", "-", "—", "——", "--", "无", "\\", "*", "–"})
    if (rest == stroke) return true;
  if (rest.starts_with('-')) rest.remove_prefix(1);
  std::size_t digits = 0;
  while (!rest.empty() && (is_digit(rest[0]) || rest[0] == '.' || rest[0] == ',')) {
    digits += is_digit(rest[0]);
    rest.remove_prefix(1);
  }
  return digits > 0 && (rest.empty() || rest == "%" || rest == "分");
}

}  // namespace jixiao::form
