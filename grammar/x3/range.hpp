#pragma once

#include "grammar/x3/quantity.hpp"

// 区间: two ends with one unit, or a chain of relations around a name.
//   range ::= { filler | each } [ "从" ] end mark end [ mark_after ]
//   end   ::= quantity [ "(" remark ")" ]
//   3400-4000人   80%～90%   10-20万元 (both ends in 万)   1万-5万元   从8500到3万   万分之十至十五
// The unit and the last magnitude of the high end hold for a low end without its own, where that
// leaves low < high. An end like 2024.01 is a month and no number; a low end that is not below the
// high one is no range.
namespace jixiao::grammar {

using range_rule = x3::rule<struct range_tag, ast::Range>;
inline range_rule const range{"range"};
BOOST_SPIRIT_DECLARE(range_rule)

// 500＜工程费用≤2000: quantity ( "<" | "≤" ) name ( "<" | "≤" ) quantity, or the other way round.
// `high_as_printed` is the quantity behind the second sign before units are shared.
struct Chain {
  ast::Range range;
  std::string name;
  Number low;  // as printed
  std::string low_unit;
  Number high;
  std::string high_unit;
};
bool read_chain(std::string_view& text, Vocabulary const& words, Chain& chain);

// Units and magnitudes shared between the two ends; false when they do not fit.
bool share(Measured const& low, Measured const& high, ast::Range& range);

}  // namespace jixiao::grammar
