#pragma once

#include <compare>
#include <optional>
#include <string>

#include "base/decimal.hpp"

namespace jixiao {

// An exact quotient: a completion rate (完成率 B/A), an execution rate (执行率), a unit conversion
// factor (1 亩 = 2000/3 平方米). It stays a quotient until points() rounds it, once, half up, at
// the places the scheme says. Numerator and denominator are 128-bit integers in lowest terms; what
// does not fit throws std::overflow_error.
class Ratio {
 public:
  constexpr Ratio() = default;    // 0
  explicit Ratio(Decimal value) : numerator_(value.coefficient()) {
    if (value.scale() != 0) divide_by_power_of_ten(value.scale());
  }
  explicit Ratio(int whole) : numerator_(whole) {}
  Ratio(Decimal numerator, Decimal denominator);  // denominator not zero, else std::logic_error

  // "2000/3", "0.0001" or "12", as rule files write factors.
  [[nodiscard]] static std::optional<Ratio> parse(std::string_view text) noexcept;

  [[nodiscard]] Int128 numerator() const { return numerator_; }
  [[nodiscard]] Int128 denominator() const { return denominator_; }
  [[nodiscard]] bool is_zero() const { return numerator_ == 0; }
  [[nodiscard]] bool is_negative() const { return numerator_ < 0; }

  friend Ratio operator+(Ratio const& a, Ratio const& b);
  friend Ratio operator-(Ratio const& a, Ratio const& b);
  friend Ratio operator*(Ratio const& a, Ratio const& b);
  friend Ratio operator/(Ratio const& a, Ratio const& b);  // b not zero, else std::logic_error

  friend bool operator==(Ratio const&, Ratio const&) = default;
  friend std::strong_ordering operator<=>(Ratio const& a, Ratio const& b);

  // The value rounded half away from zero to `places`.
  [[nodiscard]] Decimal rounded(int places) const;
  // The value as a decimal when it is one exactly (2000/3 is none).
  [[nodiscard]] std::optional<Decimal> exact() const;
  // "98.62%": for people, rounded to `places`, trailing zeros kept.
  [[nodiscard]] std::string percent(int places = 2) const;
  // "2000/3" or "12.5": exact, parses back.
  [[nodiscard]] std::string to_string() const;

 private:
  // Of a whole number that 10 does not divide, as the coefficient of a Decimal with places is.
  void divide_by_power_of_ten(int places);

  Int128 numerator_ = 0;
  Int128 denominator_ = 1;
};

// weight · ratio rounded half up to `places`: the points an indicator earns.
[[nodiscard]] Decimal points(Decimal weight, Ratio const& ratio, int places);

}  // namespace jixiao
