#pragma once

#include "grammar/x3/words.hpp"

// 空: nothing, a dash, or a template's gap that nobody filled in.
//   empty ::= { "-" | "/" | "*" | "…" | "." } | blank | [ relation ] gap { gap } [ unit ]
//   无   —   /   ≥**人次   XX个
namespace jixiao::grammar {

using empty_rule = x3::rule<struct empty_tag, ast::Empty>;
inline empty_rule const empty{"empty"};
BOOST_SPIRIT_DECLARE(empty_rule)

bool read_empty(std::string_view text, Vocabulary const& words, ast::Expression& tree);

}  // namespace jixiao::grammar
