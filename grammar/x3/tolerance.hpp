#pragma once

#include "grammar/x3/quantity.hpp"

// 公差: a value and how far it may be missed.
//   tolerance ::= quantity "±" quantity | quantity "+" number "/" "-" quantity
//   1.95±0.1   1950nm±0.1nm   20+0.2/-0.1mm
// Both numbers are of one unit, printed once or twice.
namespace jixiao::grammar {

using tolerance_rule = x3::rule<struct tolerance_tag, ast::Tolerance>;
inline tolerance_rule const tolerance{"tolerance"};
BOOST_SPIRIT_DECLARE(tolerance_rule)

}  // namespace jixiao::grammar
