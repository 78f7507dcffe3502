#pragma once

#include <string>
#include <string_view>

#include "grammar/ast.hpp"

namespace jixiao {

// The canonical spelling of a tree: parse(print(tree)) is the same tree. Text has none of its own:
// give its text.
[[nodiscard]] std::string print(ast::Expression const& tree, std::string_view text = {});

// "bound", "range", … as in the public interface.
[[nodiscard]] std::string_view kind_of(ast::Expression const& tree);
// "ge", "le", "gt", "lt", "eq"
[[nodiscard]] std::string_view code_of(ast::Relation relation);
// "Y-11-30", "2024-12-31", "Y+1-01-10", "05", "last"
[[nodiscard]] std::string due_of(ast::CalendarDay const& day);
[[nodiscard]] std::string_view code_of(ast::Repeat repeat);
[[nodiscard]] std::string_view code_of(ast::TimeSpan period);
[[nodiscard]] std::string_view code_of(ast::Direction direction);
[[nodiscard]] std::string_view code_of(ast::State state);

}  // namespace jixiao
