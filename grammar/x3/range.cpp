#include "grammar/x3/range.hpp"

namespace jixiao::grammar {
namespace {

// 2024.01: a month of a year in a text that would otherwise be a decimal.
bool looks_like_month(Number const& number) {
  if (number.power != 0 || number.value.scale() == 0 || number.value.scale() > 2) return false;
  auto const cents = number.value.shifted(2);
  if (!cents || cents->scale() != 0) return false;
  auto const year = cents->coefficient() / 100;
  auto const month = cents->coefficient() % 100;
  return year >= 1990 && year <= 2099 && month >= 1 && (month <= 12 || month % 10 == 0);
}

struct Ends {
  Measured low;
  Measured high;
};

auto const set_low = [](auto& context) { x3::_val(context).low = std::move(x3::_attr(context)); };
auto const set_high = [](auto& context) { x3::_val(context).high = std::move(x3::_attr(context)); };

auto const remark = '(' >> word(List::remark) >> ')';
auto const front = word(List::filler) | word(List::each) | word(List::approximate_before);

using ends_rule = x3::rule<struct range_ends_tag, Ends>;
ends_rule const ends{"range"};
auto const ends_def = *front >> -x3::lit("从") >> quantity[set_low] >> -remark >>
                      word(List::range_mark) >> quantity[set_high] >> -remark;
BOOST_SPIRIT_DEFINE(ends)

auto const settle = [](auto& context) {
  auto const& both = x3::_attr(context);
  if (!share(both.low, both.high, x3::_val(context))) x3::_pass(context) = false;
};
auto const range_def = ends[settle];

// A sign of the chain: towards the larger side on its right, or the other way.
struct Sign {
  bool open = false;
  bool rising = true;
};
bool read_sign(std::string_view& text, Sign& sign) {
  static constexpr std::pair<std::string_view, Sign> signs[] = {
      {"<=", {false, true}}, {">=", {false, false}}, {"≤", {false, true}},
      {"≥", {false, false}}, {"<", {true, true}},    {">", {true, false}}};
  for (auto const& [spelling, means] : signs)
    if (text.starts_with(spelling)) {
      text.remove_prefix(spelling.size());
      sign = means;
      return true;
    }
  return false;
}

bool starts_with_sign(std::string_view text) {
  Sign sign;
  return read_sign(text, sign);
}

constexpr std::size_t longest_name = 60;  // bytes

}  // namespace

BOOST_SPIRIT_DEFINE(range)
BOOST_SPIRIT_INSTANTIATE(range_rule, Iterator, Context)

bool share(Measured const& low, Measured const& high, ast::Range& range) {
  if (!low.unit.empty() && low.unit != high.unit && !high.unit.empty()) return false;
  if (looks_like_month(low.number) || looks_like_month(high.number)) return false;
  range.unit = high.unit.empty() ? low.unit : high.unit;
  if (range.unit == "月" || (range.unit == "年" && high.number.value > Decimal{1900})) return false;
  range.low = low.number.value;
  range.high = high.number.value;
  bool const smaller = low.number.power < high.number.power;
  if (low.unit.empty() && smaller && low.number.value < high.number.coefficient)
    if (auto const shared = low.number.value.shifted(high.number.power)) range.low = *shared;
  return range.low < range.high;
}

bool read_chain(std::string_view& text, Vocabulary const& words, Chain& chain) {
  std::string_view rest = text;
  Measured low;
  Measured high;
  Sign first;
  Sign second;
  if (!reads_front(quantity, rest, words, low) || !read_sign(rest, first)) return false;
  std::size_t end = 0;
  while (end < rest.size() && end < longest_name && !starts_with_sign(rest.substr(end)))
    end += character_at(rest.substr(end)).size();
  chain.name = std::string(rest.substr(0, std::min(end, rest.size())));
  for (char const c : chain.name)
    if (is_digit(c)) return false;
  rest.remove_prefix(chain.name.size());
  if (!read_sign(rest, second) || second.rising != first.rising) return false;
  if (!reads_front(quantity, rest, words, high)) return false;
  if (!first.rising) std::swap(low, high), std::swap(first, second);
  if (!share(low, high, chain.range)) return false;
  chain.range.low_open = first.open;
  chain.range.high_open = second.open;
  chain.low = low.number;
  chain.low_unit = low.unit;
  chain.high = high.number;
  chain.high_unit = high.unit;
  text = rest;
  return true;
}

}  // namespace jixiao::grammar
