#pragma once

#include "grammar/x3/number.hpp"
#include "grammar/x3/words.hpp"

// 频次: so many times in so many days, weeks, months, quarters or years.
//   frequency ::= { filler } ( every [ n ] times | [ n ] span n times | rhythm | recurrence )
//   every     ::= "每" [ n ] span | rhythm | recurrence          n may be 半
//   一月一次   每天两次   每半月一次   每年2次   每3个月一次   按月发放   每年   两年一次
// 次/年 behind a number is a unit (2次/年 is a bound); worded frequencies are these.
namespace jixiao::grammar {

using frequency_rule = x3::rule<struct frequency_tag, ast::Frequency>;
inline frequency_rule const frequency{"frequency"};
BOOST_SPIRIT_DECLARE(frequency_rule)

}  // namespace jixiao::grammar
