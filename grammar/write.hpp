#pragma once

#include <string_view>

#include "base/writer.hpp"
#include "grammar/ast.hpp"

namespace jixiao {

// The fields of a typed expression as the public interface names them: text, kind, and those of
// its kind. Nested expressions (parts, when, amount) are objects of the same shape. The caller
// opens and closes the object they belong to.
void write_fields(Writer& writer, ast::Expression const& tree, std::string_view text);

}  // namespace jixiao
