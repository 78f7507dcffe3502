#pragma once

#include <span>

#include "grammar/x3/config.hpp"

// 指标值: any of the constructs, in an order that is a decision.
//   target ::= empty | completion | qualitative | measure | deadline | period | frequency
//            | reference | enumeration | tiered | compound
// A completion phrase and a wording are whole texts of known words, so they come first where a text
// begins with a word, and measures where it begins with a sign or a digit. A deadline comes before
// a measure behind a subject (每月10日 is a day, not ten days a month). Compounds come last: what
// one construct reads whole is not taken apart.
namespace jixiao::grammar {

bool read_target(std::string_view text, Vocabulary const& words, ast::Expression& tree,
                 int depth = 0);
// One construct, nothing taken apart.
bool read_simple(std::string_view text, Vocabulary const& words, ast::Expression& tree);

using Reader = bool (*)(std::string_view, Vocabulary const&, ast::Expression&);
struct Construct {
  std::string_view name;
  Reader read;
};
[[nodiscard]] std::span<Construct const> constructs();

}  // namespace jixiao::grammar
