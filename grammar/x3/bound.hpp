#pragma once

#include "grammar/x3/quantity.hpp"

// 有界指标值: a relation and a quantity, or a quantity alone (implicitly equal).
//   bound ::= { filler | each } { "每" unit } [ relation ] [ relation ] quantity [ mark_after ]
//   ≥95%   不少于15个   ≤380元/人/天   100%   各4台   一分钟   95%以上   控制在10%以内
//   每亩100   每人每天不超过380元   每年2次以上 (≥2次/年)
// Two relations must say the same (达到95%以上). 7月 and 2024年 are dates, not bounds.
namespace jixiao::grammar {

using bound_rule = x3::rule<struct bound_tag, ast::Bound>;
inline bound_rule const bound{"bound"};
BOOST_SPIRIT_DECLARE(bound_rule)

}  // namespace jixiao::grammar
