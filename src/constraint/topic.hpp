#pragma once

#include "constraint/constraint.hpp"

namespace jixiao {

// The topic of an expression and of its parts. Where no change is printed (5%) the last word of the
// indicator's name may tell it (体检率提高).
[[nodiscard]] Topic topic_of(ast::Expression const& expression, std::string_view name,
                             Vocabulary const& vocabulary);

// A decrease turns what the level or the name says of a bare number: of 成本降低5% more is better.
void turn_by_change(Constraint& target);

}  // namespace jixiao
