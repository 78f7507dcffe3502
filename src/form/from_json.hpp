#pragma once

#include <string_view>

#include "form/piece.hpp"

namespace jixiao::form {

// Forms as JSON, one object on each line, with the names of the canonical tree: what
// `read --format json` writes gives the same forms again. Strict like from_xml: an unknown or
// repeated member, or a value that is not of the kind the field has (numbers are texts here), is an
// error at its line, and the other lines are read all the same. Budget tables and statements may
// stand between the forms. `text` is UTF-8.
// A text whose first line breaks off is one object set over several lines.
[[nodiscard]] Reading from_json(std::string_view name, std::string_view text,
                                Limits const& limits = {});

// The first line of the text is an object by itself, as in NDJSON.
[[nodiscard]] bool is_json_lines(std::string_view text);

// One such line.
[[nodiscard]] Reading from_json_line(std::string_view name, std::string_view line,
                                     Piece const& piece, Limits const& limits = {});

}  // namespace jixiao::form
