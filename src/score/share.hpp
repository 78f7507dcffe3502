#pragma once

#include "base/ratio.hpp"

namespace jixiao::score {

// weight · over / under, half up at `places`, never above the weight; `rounded` tells whether
// anything was cut off.
[[nodiscard]] Decimal share_of(Decimal weight, Int128 over, Int128 under, int places,
                               bool& rounded);

// The largest score below `value` at these places, not under 0.
[[nodiscard]] Decimal just_below(Decimal value, int places);

// 128 bits as a quotient.
[[nodiscard]] Ratio whole_number(Int128 value);

}  // namespace jixiao::score
