#pragma once

#include "grammar/x3/words.hpp"

// 列举: things, not conditions.
//   enumeration ::= item { "、" item } [ 等 ]
// At least two items without a number; either all end in a word for things (机构, 单位, …) or the
// list ends in 等.
//   市县财政系统、中介机构、市直单位
namespace jixiao::grammar {

using enumeration_rule = x3::rule<struct enumeration_tag, std::vector<std::string>>;
inline enumeration_rule const enumeration{"enumeration"};
BOOST_SPIRIT_DECLARE(enumeration_rule)

bool read_enumeration(std::string_view text, Vocabulary const& words, ast::Expression& tree);

}  // namespace jixiao::grammar
