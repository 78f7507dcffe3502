#pragma once

#include "grammar/x3/words.hpp"

// 参照: a document, a price, a plan or a past year instead of a number.
//   reference ::= alone [ amount ] { action } | turn words basis words [ amount ] words
//               | mark measure words basis words
//   turn   ::= mark | relation            mark: 按 依据 符合 …    relation: 不低于 控制在 超 …
//   amount ::= "(" measure ")" | measure
//   words  ::= up to twenty characters without a digit
//   按合同价   合同价   按采购价   按合同中标价(45万元/年)   不低于上年度   控制在预算内   超上年2%
//   按项目实际情况需要   符合相关文件要求   严格按照预算标准1000元/人给补助对象兑付补助
// An amount that the cell's edge cut off is left out.
namespace jixiao::grammar {

bool read_reference(std::string_view text, Vocabulary const& words, ast::Expression& tree);

// 成本控制在预算内: a subject of up to ten characters before the turn.
bool read_reference_of(std::string_view text, Vocabulary const& words, ast::Expression& tree);

}  // namespace jixiao::grammar
