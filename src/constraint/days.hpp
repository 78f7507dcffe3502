#pragma once

#include "constraint/constraint.hpp"

namespace jixiao {

// The days a calendar day may mean in the form's year: one day, a month, a year; nothing when its
// year is not known or the day does not exist. A recurring day without a month has no interval.
[[nodiscard]] std::optional<DateInterval> days_of(ast::CalendarDay const& day,
                                                  std::optional<int> year);
// Of a deadline that falls due once: the first day it may mean up to the last that satisfies it.
[[nodiscard]] std::optional<DateInterval> days_of(ast::Deadline const& deadline,
                                                  std::optional<int> year);
// "2024", "Y", "Y/Y+2"
[[nodiscard]] std::optional<DateInterval> days_of(ast::Period const& period,
                                                  std::optional<int> year);

}  // namespace jixiao
