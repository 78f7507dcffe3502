#include "check/cell.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"
#include "score/score.hpp"

namespace jixiao::check {

namespace {

bool is_one_of(std::string_view text, std::span<std::string_view const> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

constexpr std::array<std::string_view, 11> strokes{"/",  "//", "\\", "-",  "--", "—",
                                                   "——", "–",  "*",  "**", "***"};
constexpr std::array<std::string_view, 6> empty_reasons{"无",         "0",  "无偏差",
                                                        "无偏差原因", "否", "."};

// Begins with a letter, a figure, an ideograph or a relation such as ≥: neither blank nor a stroke,
// in whatever width.
bool begins_plain(std::string_view text) {
  if (text.empty()) return false;
  auto const first = static_cast<unsigned char>(text.front());
  constexpr std::string_view relations = "\xE2\x89";
  return (first >= 0xE4 && first <= 0xE9) || (first >= '0' && first <= '9') ||
         (first >= '<' && first <= '>') || (first >= 'A' && first <= 'Z') ||
         (first >= 'a' && first <= 'z') || text.starts_with(relations);
}

std::string_view first_character(std::string_view text) {
  return text.substr(0, static_cast<std::size_t>(decode(text).length));
}

}  // namespace

bool is_numeral(char32_t c) {
  constexpr std::u32string_view numerals = U"一二三四五六七八九十百千万亿两半";
  return (c >= U'0' && c <= U'9') || numerals.find(c) != std::u32string_view::npos;
}

bool is_blank(form::Field const& cell) {
  return !cell || (!begins_plain(*cell) && trim(*cell).empty());
}

bool is_stroke(form::Field const& cell) {
  return cell && !begins_plain(*cell) && is_one_of(without_blanks(folded(*cell)), strokes);
}

bool no_reason(form::Field const& cell) {
  if (is_blank(cell) || is_stroke(cell)) return true;
  bool const may_be = !begins_plain(*cell) ||
                      std::any_of(empty_reasons.begin(), empty_reasons.end(), [&](auto reason) {
                        return first_character(reason) == first_character(*cell);
                      });
  return may_be && is_one_of(without_blanks(folded(*cell)), empty_reasons);
}

std::optional<Decimal> number(form::Field const& cell) {
  if (!cell) return std::nullopt;
  auto const is_figure = [](char c) { return is_digit(c) || c == '.'; };
  if (std::all_of(cell->begin(), cell->end(), is_figure)) return Decimal::parse(*cell);
  return score::number_in(*cell);
}

int printed_places(std::string_view cell) {
  // A point or a byte that a wider one begins with.
  if (cell.find_first_of(".\xEF") == cell.npos) return 0;
  std::string const text = folded(cell);
  auto at = std::find_if(text.begin(), text.end(), is_digit);
  at = std::find_if(at, text.end(), [&](char c) { return !is_digit(c) && c != ','; });
  if (at == text.end() || *at != '.') return 0;
  return static_cast<int>(std::find_if_not(at + 1, text.end(), is_digit) - (at + 1));
}

Decimal half_unit(int places) {
  return *Decimal::make(5, std::min(places, 16) + 1);
}

bool has_figure(std::string_view text) {
  for (std::string_view rest = text; !rest.empty();) {
    auto const c = decode(rest);
    if (is_numeral(fold(c.value))) return true;
    rest.remove_prefix(static_cast<std::size_t>(c.length));
  }
  return false;
}

}  // namespace jixiao::check
