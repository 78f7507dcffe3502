#pragma once

#include <string_view>

#include "grammar/ast.hpp"
#include "grammar/vocabulary.hpp"

namespace jixiao::grammar {

// The commonest cells by the shortest way: a sign or none, figures, magnitudes, one unit, nothing
// else (≥95%, 1200万元). It reads a part of what the rule `bound` reads and means the same by it; a
// text that it leaves alone goes to the rule.
[[nodiscard]] bool read_plain_bound(std::string_view text, Vocabulary const& words,
                                    ast::Bound& bound);

}  // namespace jixiao::grammar
