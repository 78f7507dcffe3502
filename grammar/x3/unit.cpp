#include "grammar/x3/unit.hpp"

namespace jixiao::grammar {
namespace {

auto const first = [](auto& context) { x3::_val(context) = x3::_attr(context)->means; };
auto const below = [](auto& context) {
  x3::_val(context) += '/';
  x3::_val(context) += x3::_attr(context)->means;
};

auto const simple = word(List::unit);
auto const times = x3::lit("·") | "*" | "•" | "×" | "." | "、";
auto const grouped = "/(" >> simple[below] >> *((times | "/") >> simple[below]) >> ')';
auto const denominator =
    grouped | (((x3::lit('/') >> -x3::lit("每")) | x3::lit("每")) >> simple[below]);
auto const below_line = denominator >> *(denominator | (times >> simple[below]));
// 3次(每年): only a span of time, since 5台(套) names the same thing twice.
auto const noted = '(' >> -x3::lit("每") >> &word(List::time_span) >> simple[below] >> ')';

auto const denominators_def = below_line;
auto const unit_def = simple[first] >> -(below_line | noted);

}  // namespace

BOOST_SPIRIT_DEFINE(unit, denominators)
BOOST_SPIRIT_INSTANTIATE(unit_rule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(denominators_rule, Iterator, Context)

}  // namespace jixiao::grammar
