#pragma once

#include "grammar/x3/words.hpp"

// 完成情况: what a form says of carrying out in place of a number.
//   completion ::= { filler } phrase | subject phrase          (phrase: rules/words/completion)
//   完成   达成预期指标   部分达成年度指标并具有一定效果   未完成   项目已完成   达到
namespace jixiao::grammar {

using completion_rule = x3::rule<struct completion_tag, ast::Completion>;
inline completion_rule const completion{"completion"};
BOOST_SPIRIT_DECLARE(completion_rule)

bool read_completion(std::string_view text, Vocabulary const& words, ast::Expression& tree);
// 项目已完成: a subject of up to ten characters before the phrase.
bool read_completion_of(std::string_view text, Vocabulary const& words, ast::Expression& tree);

}  // namespace jixiao::grammar
