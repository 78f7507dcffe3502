#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "score/score.hpp"

namespace jixiao::score {
namespace {

// 215,457.6 loses its separators; 10,5 is no number.
std::optional<std::string> without_separators(std::string_view digits) {
  auto const comma = digits.find(',');
  if (comma == std::string_view::npos) return std::string(digits);
  if (comma == 0 || comma > 3) return std::nullopt;
  std::string plain(digits.substr(0, comma));
  std::string_view rest = digits.substr(comma);
  while (rest.starts_with(',')) {
    if (rest.size() < 4 || !std::all_of(rest.begin() + 1, rest.begin() + 4, is_digit))
      return std::nullopt;
    plain += rest.substr(1, 3);
    rest.remove_prefix(4);
  }
  if (!rest.empty() && rest.front() != '.') return std::nullopt;
  return plain + std::string(rest);
}

}  // namespace

std::optional<Decimal> number_in(std::string_view cell) {
  static constexpr std::array<std::string_view, 7> endings{"",     "分",   "%",     "元",
                                                           "万元", "亿元", "百分比"};
  std::string const text = without_blanks(folded(cell));
  std::size_t const sign = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  std::size_t end = sign;
  while (end < text.size() && (is_digit(text[end]) || text[end] == '.' || text[end] == ',')) ++end;
  std::string_view const ending = std::string_view{text}.substr(end);
  if (std::find(endings.begin(), endings.end(), ending) == endings.end()) return std::nullopt;
  auto const digits = without_separators(std::string_view{text}.substr(sign, end - sign));
  if (!digits) return std::nullopt;
  return Decimal::parse(text.substr(0, sign) + *digits);
}

}  // namespace jixiao::score
