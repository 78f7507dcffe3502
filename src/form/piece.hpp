#pragma once

#include <cstddef>

#include "form/read.hpp"

namespace jixiao::form {

// One form cut out of input that holds many and is never in memory as a whole: a line of NDJSON, or
// a `form` element of `forms`. Its number among the forms and the line it begins on are known to
// whoever cut it.
struct Piece {
  enum class Carrier { json, xml };
  Carrier carrier = Carrier::json;
  std::size_t number = 1;
  std::size_t line = 1;
};

// What the piece holds: one form, or a budget table or statement, which may stand between forms; or
// why not, at the line in the whole.
[[nodiscard]] Reading from_piece(std::string_view name, std::string_view bytes, Piece const& piece,
                                 Limits const& limits = {});

}  // namespace jixiao::form
