#include "grammar/x3/approximate.hpp"

namespace jixiao::grammar {
namespace {

auto const set_quantity = [](auto& context) {
  auto& measured = x3::_attr(context);
  x3::_val(context).quantity = {measured.number.value, std::move(measured.unit)};
};
auto const set_number = [](auto& context) {
  x3::_val(context).quantity.value = x3::_attr(context).value;
};
auto const set_unit = [](auto& context) {
  x3::_val(context).quantity.unit = std::move(x3::_attr(context));
};
auto const no_year = [](auto& context) {
  std::string const& of = x3::_val(context).quantity.unit;
  if (of == "年" || of == "月" || of == "日") x3::_pass(context) = false;
};

auto const front = *(word(List::filler) | word(List::each));
auto const inside = word(List::approximate_inside);
auto const after = word(List::approximate_after);
// 余 may stand before the last magnitude: 60余亿元.
auto const power = [](auto& context) {
  auto& value = x3::_val(context).quantity.value;
  auto const shifted = value.shifted(x3::_attr(context)->means.front() - '0');
  if (shifted)
    value = *shifted;
  else
    x3::_pass(context) = false;
};
auto const loose = number[set_number] >> inside >> *word(List::magnitude)[power] >>
                   -rate[set_unit] >> -after;
auto const about = word(List::approximate_before) >> front;

auto const approximate_def = front >> (((about >> (loose | (quantity[set_quantity] >> -after))) |
                                        loose | (quantity[set_quantity] >> after)) >>
                                       x3::eps[no_year]);

}  // namespace

BOOST_SPIRIT_DEFINE(approximate)
BOOST_SPIRIT_INSTANTIATE(approximate_rule, Iterator, Context)

}  // namespace jixiao::grammar
