#pragma once

#include <string_view>

#include "check/word_list.hpp"
#include "grammar/ast.hpp"

// Whether two units that do not convert may still count one thing.
namespace jixiao::check {

// The unit of a value that is one number, a span of numbers or about a number; "" of others.
[[nodiscard]] std::string_view unit_of(ast::Expression const& value);
// 家 and 个, 场 and 次: both of one family; families are parted by blanks, their members by "/". Or
// 12次 and 12次/年: the one is of the year of the form, or of the whole period.
[[nodiscard]] bool units_alike(WordList families, std::string_view a, std::string_view b);

}  // namespace jixiao::check
