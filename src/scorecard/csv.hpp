#pragma once

#include <string>
#include <string_view>

namespace jixiao {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// A text as a cell between double quotes, on one line. What a spreadsheet program would run as a
// formula gets an apostrophe before it.
[[nodiscard]] std::string csv_cell(std::string_view text);

}  // namespace jixiao
