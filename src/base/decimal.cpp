#include "base/decimal.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace jixiao {
namespace {

constexpr Int128 limit = 999'999'999'999'999'999;

[[noreturn]] void overflow() {
  throw std::overflow_error("decimal beyond 18 digits");
}

Decimal fit(Int128 coefficient, int scale) {
  if (auto made = Decimal::make(coefficient, scale)) return *made;
  overflow();
}

// coefficient / 10^(scale - places), half away from zero
Int128 divide_half_up(Int128 coefficient, int digits) {
  Int128 const divisor = power_of_ten(digits);
  Int128 const magnitude = coefficient < 0 ? -coefficient : coefficient;
  Int128 const rounded = (magnitude + divisor / 2) / divisor;
  return coefficient < 0 ? -rounded : rounded;
}

}  // namespace

Int128 power_of_ten(int exponent) {
  static constexpr auto table = [] {
    std::array<Int128, 38> powers{};
    Int128 power = 1;
    for (auto& entry : powers) {
      entry = power;
      power *= 10;
    }
    return powers;
  }();
  return table.at(static_cast<std::size_t>(exponent));
}

std::optional<Decimal> Decimal::make(Int128 coefficient, int scale) noexcept {
  while (scale > 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    --scale;
  }
  for (; scale < 0; ++scale) {
    if (coefficient > limit || coefficient < -limit) return std::nullopt;
    coefficient *= 10;
  }
  if (coefficient > limit || coefficient < -limit || scale > max_digits) return std::nullopt;
  return Decimal{static_cast<std::int64_t>(coefficient), scale};
}

std::optional<Decimal> Decimal::parse(std::string_view text) noexcept {
  bool negative = false;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  Int128 coefficient = 0;
  int scale = 0;
  int pending_zeros = 0;  // trailing zeros behind the point cost no digits
  bool point = false;
  bool digits = false;
  for (char const c : text) {
    if (c == '.' && !point && digits) {
      point = true;
      digits = false;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    digits = true;
    if (point && c == '0') {
      ++pending_zeros;
      continue;
    }
    int const steps = point ? pending_zeros + 1 : 1;
    if (steps > max_digits) return std::nullopt;
    coefficient = coefficient * power_of_ten(steps) + (c - '0');
    if (point) scale += steps;
    pending_zeros = 0;
    if (coefficient > limit || scale > max_digits) return std::nullopt;
  }
  if (!digits) return std::nullopt;
  return make(negative ? -coefficient : coefficient, scale);
}

std::string Decimal::to_string() const {
  return to_fixed(scale_);
}

std::string Decimal::to_fixed(int places) const {
  Int128 const shown = places < scale_
                           ? divide_half_up(coefficient_, scale_ - places)
                           : Int128{coefficient_} * power_of_ten(std::min(places - scale_, 19));
  Int128 magnitude = shown < 0 ? -shown : shown;
  std::string out;
  for (int written = 0; magnitude != 0 || written <= places; ++written) {
    if (written == places && places > 0) out += '.';
    out += static_cast<char>('0' + static_cast<int>(magnitude % 10));
    magnitude /= 10;
  }
  if (shown < 0) out += '-';
  std::reverse(out.begin(), out.end());
  return out;
}

Decimal Decimal::rounded(int places) const {
  if (places >= scale_) return *this;
  return fit(divide_half_up(coefficient_, scale_ - places), places);
}

std::optional<Decimal> Decimal::shifted(int power) const noexcept {
  return make(coefficient_, scale_ - power);
}

Decimal operator+(Decimal a, Decimal b) {
  int const scale = std::max(a.scale_, b.scale_);
  return fit(a.coefficient_ * power_of_ten(scale - a.scale_) +
                 b.coefficient_ * power_of_ten(scale - b.scale_),
             scale);
}

Decimal operator-(Decimal a, Decimal b) {
  int const scale = std::max(a.scale_, b.scale_);
  return fit(a.coefficient_ * power_of_ten(scale - a.scale_) -
                 b.coefficient_ * power_of_ten(scale - b.scale_),
             scale);
}

Decimal operator*(Decimal a, Decimal b) {
  return fit(Int128{a.coefficient_} * b.coefficient_, a.scale_ + b.scale_);
}

std::strong_ordering operator<=>(Decimal a, Decimal b) noexcept {
  int const scale = std::max(a.scale_, b.scale_);
  Int128 const left = a.coefficient_ * power_of_ten(scale - a.scale_);
  Int128 const right = b.coefficient_ * power_of_ten(scale - b.scale_);
  return left < right   ? std::strong_ordering::less
         : left > right ? std::strong_ordering::greater
                        : std::strong_ordering::equal;
}

Decimal decimal(std::string_view text) {
  if (auto parsed = Decimal::parse(text)) return *parsed;
  throw std::logic_error("not a decimal: " + std::string(text));
}

}  // namespace jixiao
