#pragma once

#include "grammar/x3/quantity.hpp"

// 约数: a number that is not meant exactly.
//   approximate ::= [ each ] about { filler } quantity [ 左右 ]
//                 | [ each ] quantity 左右 | [ each ] number { magnitude } ( 余 | 多 ) [ unit ]
//   约30台   近400家   60亿余元   30余台   100人左右   200多人
// 近3年 is a span of the past, not three years or so.
namespace jixiao::grammar {

using approximate_rule = x3::rule<struct approximate_tag, ast::Approximate>;
inline approximate_rule const approximate{"approximate"};
BOOST_SPIRIT_DECLARE(approximate_rule)

}  // namespace jixiao::grammar
