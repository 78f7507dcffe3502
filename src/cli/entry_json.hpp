#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/resume.hpp"

namespace jixiao::cli {

// Entries of the record that -o keeps, as lines of JSON that end with a line feed.
[[nodiscard]] std::string line_of(Entry const& entry);
// Nothing when the line is none, as when it was torn off.
[[nodiscard]] std::optional<Entry> entry_from(std::string_view line);

// The line before the entries: what they depend on.
[[nodiscard]] std::string header_line(std::string_view circumstances);
[[nodiscard]] bool is_header(std::string_view line);

}  // namespace jixiao::cli
