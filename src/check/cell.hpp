#pragma once

#include <optional>
#include <string_view>

#include "base/decimal.hpp"
#include "form/form.hpp"

// The questions that many checks ask of one cell, in the same words.
namespace jixiao::check {

// A cell that says nothing: absent, or only blanks.
[[nodiscard]] bool is_blank(form::Field const& cell);
// A stroke that stands for “does not apply” or was left in place of a value: / — - *.
[[nodiscard]] bool is_stroke(form::Field const& cell);
// Nothing that could count as an explanation: blank, a stroke, 无, 0.
[[nodiscard]] bool no_reason(form::Field const& cell);
// The number a cell prints; nothing when it prints none.
[[nodiscard]] std::optional<Decimal> number(form::Field const& cell);
// Decimals printed behind the point of the first number of the cell; 0 without a point.
[[nodiscard]] int printed_places(std::string_view cell);
// Half a unit of the last digit printed, as 98.6 may stand for anything from 98.55 to 98.65.
[[nodiscard]] Decimal half_unit(int places);
// A figure or a Chinese numeral.
[[nodiscard]] bool is_numeral(char32_t c);
// True when the text holds a figure: a digit, or 百分之, or a Chinese numeral.
[[nodiscard]] bool has_figure(std::string_view text);

}  // namespace jixiao::check
