#pragma once

#include "grammar/x3/words.hpp"

// 复合: several statements in one cell, each typed.
//   compound ::= part { ( ";" | "," | "、" | "。" ) part } | part { 或 part } | part { 且 part }
//              | head "(" compound ")"
//   part     ::= [ numbering ] target
//   光谱为1950nm±0.1nm,功率≥500mw,线宽≤0.1nm
//   不低于90%或比2023年提升不低于15个百分点
//   及时(移动公司每3个月一次巡检,每半年一次大检,随时解决问题)
// It counts as one only when some part measures something, or every part is typed; a list of bare
// numbers is none. What stands in parentheses is a part when it measures something, else a remark.
// An open parenthesis is a cut cell: the last part inside is uncertain and left out.
namespace jixiao::grammar {

// `depth`: how many parentheses the text stands in.
bool read_compound(std::string_view text, Vocabulary const& words, ast::Expression& tree,
                   int depth);

}  // namespace jixiao::grammar
