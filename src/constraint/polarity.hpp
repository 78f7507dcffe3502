#pragma once

#include "constraint/constraint.hpp"

namespace jixiao {

// The direction of a target and what it rests on. A printed relation decides; a bare number takes
// it from the level (成本) or from the last word of the indicator's name (事故, 流失率), both word
// lists, or has two readings where that word goes either way (控制率); else the number is an
// equality (比较符号缺失视为等于).
struct Leaning {
  Polarity polarity = Polarity::none;
  PolarityFrom from = PolarityFrom::assumed;
  std::string word;
};
[[nodiscard]] Leaning leaning_of(ast::Expression const& target, RowContext const& row,
                                 Vocabulary const& vocabulary);

// The longest word of the list that the text ends with; nullptr when none does.
[[nodiscard]] Word const* longest_ending(List list, std::string_view text,
                                         Vocabulary const& vocabulary);

// An indicator's name, folded and without blanks and what follows in parentheses.
[[nodiscard]] std::string name_proper(std::string_view printed);

[[nodiscard]] constexpr Polarity polarity_of(ast::Relation relation) {
  switch (relation) {
    case ast::Relation::at_least:
    case ast::Relation::more_than: return Polarity::higher_is_better;
    case ast::Relation::at_most:
    case ast::Relation::less_than: return Polarity::lower_is_better;
    case ast::Relation::equal: return Polarity::exact;
  }
  return Polarity::none;
}

}  // namespace jixiao
