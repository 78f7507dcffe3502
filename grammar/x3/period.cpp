#include "grammar/x3/period.hpp"

namespace jixiao::grammar {
namespace {

std::string name_of_year(Year const& year) {
  if (year.kind == ast::CalendarDay::YearKind::printed) return std::to_string(year.year);
  if (year.year == 0) return "Y";
  std::string name = year.year > 0 ? "Y+" : "Y";
  return name += std::to_string(year.year);
}

x3::uint_parser<int, 10, 4, 4> const four_digits{};

auto const set_word = [](auto& context) { x3::_val(context).of = x3::_attr(context)->means; };
auto const set_year = [](auto& context) {
  x3::_val(context).of = name_of_year(x3::_attr(context));
};
auto const set_first = [](auto& context) {
  int const year = x3::_attr(context);
  if (year < 1900 || year > 2200) x3::_pass(context) = false;
  x3::_val(context).of = std::to_string(year);
};
auto const set_last = [](auto& context) {
  std::string const year = std::to_string(x3::_attr(context));
  std::string& of = x3::_val(context).of;
  if (year <= of || year > "2200") x3::_pass(context) = false;
  of += '/';
  of += year;
};

auto const span = four_digits[set_first] >> -x3::lit("年") >>
                  word(List::range_mark) >> four_digits[set_last] >> "年" >> -x3::lit("度");
auto const period_def = *(word(List::filler) | word(List::deadline_lead)) >>
                        (span | (year[set_year] >> -word(List::period)) |
                         word(List::period)[set_word]);

}  // namespace

BOOST_SPIRIT_DEFINE(period)
BOOST_SPIRIT_INSTANTIATE(period_rule, Iterator, Context)

}  // namespace jixiao::grammar
