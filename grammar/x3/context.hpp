#pragma once

#include <string_view>

#include "grammar/ast.hpp"
#include "grammar/vocabulary.hpp"

namespace jixiao::grammar {

// What the indicator's name adds to a typed value: the unit or the relation that the cell lacks
// (mw: ＞50; 公猪舍(≥**平方米): 22.8; 成本控制数(万元): 63), and the doubt about a unit that
// is no price where the name asks for one (人均成本: ≤380人/天).
void heed_name(std::string_view name, Vocabulary const& words, ast::Expression& tree);

// A doubt about the unit itself: money below the line, a factor twice.
void doubt_unit(ast::Expression& tree, Vocabulary const& words);

}  // namespace jixiao::grammar
