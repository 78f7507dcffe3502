#pragma once

#include <string>

#include "grammar/ast.hpp"

namespace jixiao::testing {

// A typed expression as the corpus writes it: "bound ge 95 %", "deadline due Y-11-30 year".
[[nodiscard]] std::string meaning(ast::Expression const& tree);

// The tree without its spellings and without what a canonical spelling cannot show (a cut, a doubt
// that the indicator's name raised).
[[nodiscard]] ast::Expression bare(ast::Expression tree);

}  // namespace jixiao::testing
