#pragma once

#include "grammar/x3/words.hpp"

// 定性指标值: a direction, how far, a level.
//   qualitative ::= { filler } wording | subject wording | degree direction object | denial
//   wording     ::= { degree | direction | level | action }     with one of the first three
//   subject, object ::= up to ten characters
//   denial      ::= absence text                                up to twelve characters, no number
//   有效提升   逐步完善健全   良好   及时   经济效益良好   水电费开支有下降   有效提升服务能力
//   不超编
// Two directions must agree. 提升服务能力 without a degree is an aim in words, and stays text.
namespace jixiao::grammar {

using qualitative_rule = x3::rule<struct qualitative_tag, ast::Qualitative>;
inline qualitative_rule const qualitative{"qualitative"};
BOOST_SPIRIT_DECLARE(qualitative_rule)

bool read_qualitative(std::string_view text, Vocabulary const& words, ast::Expression& tree);
// The forms with a subject, an object or a denial.
bool read_qualitative_of(std::string_view text, Vocabulary const& words, ast::Expression& tree);

}  // namespace jixiao::grammar
