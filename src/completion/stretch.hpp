#pragma once

#include <optional>
#include <string_view>

#include "base/ratio.hpp"
#include "unit/units.hpp"

namespace jixiao {

struct Factors {
  Ratio low;
  Ratio high;
};

// What a value in `actual` is in `goal`, at least and at most, where one of them is a stretch of
// the calendar and the other a number of days: 20天 are less than 1个月 whatever the month.
[[nodiscard]] std::optional<Factors> days_between(std::string_view goal, std::string_view actual,
                                                  Units const& units);

}  // namespace jixiao
