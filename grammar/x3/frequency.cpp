#include "grammar/x3/frequency.hpp"

namespace jixiao::grammar {
namespace {

using ast::TimeSpan;

bool set_span(std::string_view means, ast::Frequency& frequency) {
  static constexpr std::pair<std::string_view, TimeSpan> spans[] = {{"day", TimeSpan::day},
                                                                    {"week", TimeSpan::week},
                                                                    {"month", TimeSpan::month},
                                                                    {"quarter", TimeSpan::quarter},
                                                                    {"year", TimeSpan::year}};
  for (auto const& [code, span] : spans) {
    if (code != means) continue;
    frequency.period = span;
    return true;
  }
  return false;
}

auto const span_is = [](auto& context) {
  if (!set_span(x3::_attr(context)->means, x3::_val(context))) x3::_pass(context) = false;
};
auto const per_is = [](auto& context) {
  x3::_val(context).per = x3::_attr(context).value;
  if (x3::_val(context).per <= Decimal{}) x3::_pass(context) = false;
};
auto const per_half = [](auto& context) { x3::_val(context).per = *Decimal::make(5, 1); };
auto const count_is = [](auto& context) {
  x3::_val(context).count = x3::_attr(context).value;
  if (x3::_val(context).count.is_negative()) x3::_pass(context) = false;
};

auto const span = word(List::time_span)[span_is];
auto const half = x3::lit("半")[per_half] >> -x3::lit("个");
auto const named = word(List::rhythm)[span_is] | word(List::recurrence)[span_is];
auto const every = ("每" >> ((half >> span) | (number[per_is] >> span) | span)) | named;
auto const times = number[count_is] >> word(List::times);
auto const tail = *(word(List::action) | word(List::level) | word(List::degree));

auto const frequency_def = *word(List::filler) >>
                           ((every >> -x3::lit("各") >> times >> tail) |
                            (half >> span >> times >> tail) |
                            (number[per_is] >> span >> times >> tail) | (named >> tail));

}  // namespace

BOOST_SPIRIT_DEFINE(frequency)
BOOST_SPIRIT_INSTANTIATE(frequency_rule, Iterator, Context)

}  // namespace jixiao::grammar
