#include "grammar/x3/tolerance.hpp"

namespace jixiao::grammar {
namespace {

auto const set_value = [](auto& context) {
  auto& val = x3::_val(context);
  val.value = x3::_attr(context).number.value;
  val.unit = std::move(x3::_attr(context).unit);
};
auto const set_plus = [](auto& context) { x3::_val(context).plus = x3::_attr(context).value; };
auto const set_minus = [](auto& context) {
  auto& val = x3::_val(context);
  auto& measured = x3::_attr(context);
  val.minus = measured.number.value;
  if (val.unit.empty()) val.unit = std::move(measured.unit);
  bool const clash = !measured.unit.empty() && measured.unit != val.unit;
  if (clash || val.minus.is_negative()) x3::_pass(context) = false;
};
auto const both = [](auto& context) { x3::_val(context).plus = x3::_val(context).minus; };

auto const front = *(word(List::filler) | word(List::each));
auto const even = "±" >> quantity[set_minus] >> x3::eps[both];
auto const uneven = '+' >> number[set_plus] >> -x3::lit('/') >> '-' >> quantity[set_minus];
auto const tolerance_def = front >> quantity[set_value] >> (even | uneven);

}  // namespace

BOOST_SPIRIT_DEFINE(tolerance)
BOOST_SPIRIT_INSTANTIATE(tolerance_rule, Iterator, Context)

}  // namespace jixiao::grammar
