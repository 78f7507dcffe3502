#pragma once

#include <optional>
#include <string_view>

#include "base/result.hpp"
#include "form/grid.hpp"
#include "grammar/vocabulary.hpp"

namespace jixiao::form {

// The delimiter under which a line of the text is the heads of an indicator grid; nothing when
// there is none.
[[nodiscard]] std::optional<char> csv_delimiter(std::string_view text,
                                                Vocabulary const& vocabulary);

// Comma, semicolon or tab separated values after RFC 4180: quoted cells may hold the delimiter,
// line ends and doubled quotes. A quote that is never closed is an error at its line, for it would
// swallow the rest of the file. `text` is UTF-8.
[[nodiscard]] Result<Grid> grid_from_csv(std::string_view name, std::string_view text,
                                         char delimiter);

}  // namespace jixiao::form
