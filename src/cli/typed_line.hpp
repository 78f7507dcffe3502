#pragma once

#include <string>

#include "base/words.hpp"
#include "grammar/ast.hpp"

namespace jixiao::cli {

// A typed expression on one line, with the field names of the public interface:
// op=ge value=95 unit=%
[[nodiscard]] std::string fields_on_a_line(ast::Expression const& tree, std::string_view text);
// 有界值, 期限 …: the kind as people call it.
[[nodiscard]] std::string_view kind_in_words(std::string_view kind, Language language);

}  // namespace jixiao::cli
