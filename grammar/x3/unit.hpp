#pragma once

#include "grammar/x3/words.hpp"

// 计量单位: a word of rules/units, or a rate of such words.
//   unit  ::= word { "/" [ "每" ] word | "/" "(" word { ( "·" | "*" | "/" ) word } ")"
//                  | "*" word | "每" word }            (behind the first "/" or 每)
//             [ "(" [ "每" ] span ")" ]                (3次(每年))
//   人次   %   元/人/天   元/人*月   元/(人·天)   元每人每天   笔/年
// The attribute is canonical: aliases folded, every denominator behind "/", in the order printed.
namespace jixiao::grammar {

using unit_rule = x3::rule<struct unit_tag, std::string>;
inline unit_rule const unit{"unit"};
BOOST_SPIRIT_DECLARE(unit_rule)

// Denominators alone: /亩 in 100/亩.
using denominators_rule = x3::rule<struct denominators_tag, std::string>;
inline denominators_rule const denominators{"denominators"};
BOOST_SPIRIT_DECLARE(denominators_rule)

}  // namespace jixiao::grammar
