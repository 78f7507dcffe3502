#pragma once

#include "grammar/x3/number.hpp"
#include "grammar/x3/unit.hpp"

// 数量: a number and its unit.
//   quantity ::= fraction number | money_mark number | composite | half | number [ tenths | rate ]
//   | ratio rate     ::= unit | "(" [ magnitude ] unit ")" | denominators composite ::= number 元
//   number 角 [ number 分 ] ratio    ::= number 分之 number                 where it has an exact
//   decimal half     ::= "半" time | number time "半" 95%   1200万元   百分之九十五   八成   ¥1000
//   123元1角1分   半年   一年半   100/亩   5(个)
namespace jixiao::grammar {

struct Measured {
  Number number;
  std::string unit;
};

using quantity_rule = x3::rule<struct quantity_tag, Measured>;
inline quantity_rule const quantity{"quantity"};
BOOST_SPIRIT_DECLARE(quantity_rule)

// A unit in any of its places behind a number.
using rate_rule = x3::rule<struct rate_tag, std::string>;
inline rate_rule const rate{"rate"};
BOOST_SPIRIT_DECLARE(rate_rule)

}  // namespace jixiao::grammar
