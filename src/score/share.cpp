#include "score/share.hpp"

#include <algorithm>

namespace jixiao::score {

// 128 bits in pieces that a decimal holds.
Ratio whole_number(Int128 value) {
  Int128 const piece = power_of_ten(17);
  if (value < piece && value > -piece) return Ratio{*Decimal::make(value, 0)};
  return whole_number(value / piece) * Ratio{*Decimal::make(piece, 0)} +
         Ratio{*Decimal::make(value % piece, 0)};
}

Decimal share_of(Decimal weight, Int128 over, Int128 under, int places, bool& rounded) {
  constexpr Int128 small = Int128{1} << 62;
  Int128 const shift = power_of_ten(std::max(0, places - weight.scale()));
  Int128 const cut = power_of_ten(std::max(0, weight.scale() - places));
  Int128 top = 0;
  Int128 bottom = 0;
  if (!__builtin_mul_overflow(Int128{weight.coefficient()} * shift, over, &top) &&
      !__builtin_mul_overflow(under, cut, &bottom) && top >= 0 && top < small && bottom < small) {
    auto const dividend = static_cast<std::uint64_t>(top);
    auto const divisor = static_cast<std::uint64_t>(bottom);
    std::uint64_t whole = dividend / divisor;
    std::uint64_t const rest = dividend % divisor;
    rounded = rest != 0;
    if (rest * 2 >= divisor) ++whole;
    if (auto const points = Decimal::make(static_cast<Int128>(whole), places))
      return std::min(*points, weight);
  }
  // Wide numbers are rare: the long way through exact quotients.
  Ratio const share = Ratio{weight} * whole_number(over) / whole_number(under);
  Decimal const points = share.rounded(places);
  rounded = Ratio{points} != share;
  return std::min(points, weight);
}

Decimal just_below(Decimal value, int places) {
  Decimal const step = *Decimal::make(1, places);
  return value > step ? value - step : Decimal{};
}

}  // namespace jixiao::score
