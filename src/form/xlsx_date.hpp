#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "form/xlsx_digits.hpp"

namespace jixiao::form {

// True when the section of a format code shows days or times.
[[nodiscard]] bool is_date_code(std::string_view code);

// The day count under a date code, as printed: 2024年11月30日, 2024-11-30. A code with names of
// months or days of the week gives the date as 2024-11-30. Nothing for what is no day of the
// calendar.
[[nodiscard]] std::optional<std::string> show_date(Digits const& serial, std::string_view code,
                                                   bool from_1904);

}  // namespace jixiao::form
