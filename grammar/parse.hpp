#pragma once

#include <string_view>
#include <vector>

#include "base/words.hpp"
#include "grammar/ast.hpp"
#include "grammar/vocabulary.hpp"

// The fence around Spirit: text in, typed expression out. Nothing but grammar/x3 knows more.
namespace jixiao {

// What the form says around the cell, where it helps to type it: a unit or an operator may stand in
// the indicator's name (mw ＞50; 公猪舍(≥**平方米)).
struct CellContext {
  std::string_view name;  // 三级指标
};

// Any bytes are accepted; what cannot be typed is ast::Text, never guessed. Linear in the length.
[[nodiscard]] ast::Expression parse(std::string_view text, Vocabulary const& vocabulary,
                                    CellContext const& context = {});

// The names of all constructs that read the whole text, in the order of the grammar. More than one
// is an ambiguity that the corpus must decide.
[[nodiscard]] std::vector<std::string_view> readings(std::string_view text,
                                                     Vocabulary const& vocabulary);

// ast::Problem::expected in people's words: “不低于”之后应为数值.
[[nodiscard]] Words describe_expected(std::string_view expected);

}  // namespace jixiao
