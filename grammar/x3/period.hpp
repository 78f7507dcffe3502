#pragma once

#include "grammar/x3/calendar.hpp"

// 期间: the years a statement holds for.
//   period ::= { lead } ( period_word | year [ period_word ] | YYYY [ "年" ] mark YYYY "年" )
//   全年   2024年全年   2024年度   2024年   2022-2024年   次年全年
namespace jixiao::grammar {

using period_rule = x3::rule<struct period_tag, ast::Period>;
inline period_rule const period{"period"};
BOOST_SPIRIT_DECLARE(period_rule)

}  // namespace jixiao::grammar
