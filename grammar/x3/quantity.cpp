#include "grammar/x3/quantity.hpp"

namespace jixiao::grammar {
namespace {

Number plain(Decimal value) {
  return {value, value, 0};
}

auto const set_number = [](auto& context) { x3::_val(context).number = x3::_attr(context); };
// The first number of an alternative; one that gave up may have left a unit.
auto const begin = [](auto& context) { x3::_val(context) = {x3::_attr(context), {}}; };
auto const set_unit = [](auto& context) { x3::_val(context).unit = std::move(x3::_attr(context)); };
auto const set_meaning = [](auto& context) { x3::_val(context).unit = x3::_attr(context)->means; };
// Adds a printed part of the unit before it: 1角 to 123元, half a year to one.
auto const add = [](int places) {
  return [places](auto& context) {
    auto& val = x3::_val(context);
    auto const part = x3::_attr(context).value.shifted(-places);
    if (part && !part->is_negative() && *part < *Decimal::make(1, places - 1))
      val.number = plain(val.number.value + *part);
    else
      x3::_pass(context) = false;
  };
};
auto const add_half = [](auto& context) {
  auto& val = x3::_val(context);
  val.number = plain(val.number.value + *Decimal::make(5, 1));
};
// 三分之一 has no exact decimal, 四分之三 has.
std::optional<Decimal> quotient(Decimal numerator, Decimal denominator) {
  if (numerator.scale() != 0 || denominator.scale() != 0 || denominator <= Decimal{}) return {};
  Int128 value = numerator.coefficient();
  for (int places = 0; places <= 6; ++places, value *= 10)
    if (value % denominator.coefficient() == 0)
      return Decimal::make(value / denominator.coefficient(), places);
  return {};
}
auto const over = [](auto& context) {
  auto& val = x3::_val(context);
  if (auto const value = quotient(x3::_attr(context).value, val.number.value))
    val.number = plain(*value);
  else
    x3::_pass(context) = false;
};
// 八成五 is 85%.
auto const add_unit = [](auto& context) {
  auto& val = x3::_val(context);
  Decimal const part = x3::_attr(context).value;
  if (part.scale() != 0 || part >= Decimal{10}) x3::_pass(context) = false;
  val.number = plain(val.number.value + part);
};
auto const shift = [](auto& context) {
  auto& val = x3::_val(context);
  int const power = x3::_attr(context)->means.front() - '0';
  auto const value = val.number.value.shifted(power);
  if (value)
    val.number = {*value, val.number.coefficient, val.number.power + power};
  else
    x3::_pass(context) = false;
};
auto const half = [](auto& context) { x3::_val(context).number = plain(*Decimal::make(5, 1)); };
auto const hundred = [](auto& context) { x3::_val(context).number = plain(Decimal{100}); };
auto const tenths_of = [](auto& context) {
  auto& val = x3::_val(context);
  if (auto const value = val.number.value.shifted(1))
    val.number = plain(*value);
  else
    x3::_pass(context) = false;
  val.unit = x3::_attr(context)->means;
};
auto const yuan = [](auto& context) { x3::_val(context).unit = "元"; };

auto const digit = x3::char_('0', '9');
auto const numeral_ahead = digit | "一" | "二" | "两" | "三" | "四" | "五" | "六" | "七" | "八" |
                           "九" | "壹" | "贰" | "叁" | "肆" | "伍" | "陆" | "柒" | "捌" | "玖";

auto const rate_def = unit | ('(' >> unit >> ')') | denominators;

// Only where a second number follows at once is 元 the first part of a composite sum.
auto const jiao = number[add(1)] >> (x3::lit("角") | "毛");
auto const fen = number[add(2)] >> "分";
auto const composite = number[begin] >>
                       ((x3::lit("元") | "圆" | "块") >> &numeral_ahead) >> x3::eps[yuan] >>
                       ((jiao >> -fen) | fen) >> -(x3::lit("钱") | "整" | "正");

auto const span_ahead = &(-x3::lit("个") >> word(List::time_span));
auto const halves = x3::lit("半") >> x3::eps[half] >> span_ahead >> unit[set_unit];

// 百分之百: the one place where 百 stands for 一百.
auto const fractional = word(List::fraction)[set_meaning] >>
                        (number[set_number] | (x3::lit("百") >> x3::eps[hundred]));
auto const money = word(List::money_mark)[set_meaning] >> number[set_number] >>
                   -(x3::lit("元") >> -x3::lit("整"));
auto const noted = '(' >> +word(List::magnitude)[shift] >> -rate[set_unit] >> ')';
auto const usual = number[begin] >>
                   -((rate[set_unit] >> -x3::lit("半")[add_half]) |
                     (word(List::tenths)[tenths_of] >> -number[add_unit]) | noted) >>
                   !(numeral_ahead | "之");
auto const ratio = number[begin] >> "分之" >> number[over];

// The usual form first; its number cannot begin like the others.
auto const quantity_def = usual | ratio | composite | fractional | money | halves;

}  // namespace

BOOST_SPIRIT_DEFINE(rate, quantity)
BOOST_SPIRIT_INSTANTIATE(rate_rule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(quantity_rule, Iterator, Context)

}  // namespace jixiao::grammar
