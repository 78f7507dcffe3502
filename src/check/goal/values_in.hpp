#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "grammar/ast.hpp"
#include "rulebook/rulebook.hpp"

namespace jixiao::check {

// A value printed in running text, typed by the grammar.
struct PlacedValue {
  std::size_t begin = 0;
  std::size_t end = 0;
  ast::Expression expression;
};

// The values of a folded text in the order printed: numbers with a unit, rates, dates, frequencies.
// Document numbers, titles in 《》, ordinals (第3次) and numbers glued to letters are none.
[[nodiscard]] std::vector<PlacedValue> values_in(std::string_view folded,
                                                 rulebook::Rulebook const& rules);

}  // namespace jixiao::check
