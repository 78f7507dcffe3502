#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao {

__extension__ typedef __int128 Int128;

// An exact decimal number: money, weights (分值), scores (得分), indicator values.
//
// The value is coefficient / 10^scale with at most 18 digits and a scale of 0 to 18, always kept in
// lowest terms (no trailing zero behind the point), so equal values are equal objects. Nothing here
// rounds unless asked to; a result that does not fit throws std::overflow_error and is never
// wrapped, and text that does not fit does not parse.
class Decimal {
 public:
  static constexpr int max_digits = 18;

  constexpr Decimal() = default;
  constexpr explicit Decimal(int whole) : coefficient_(whole) {}

  // coefficient / 10^scale in lowest terms; nothing when it needs more than 18 digits or places.
  [[nodiscard]] static std::optional<Decimal> make(Int128 coefficient, int scale) noexcept;

  // Plain notation, ASCII: "-12.50". No exponent, no separators, no blanks.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text) noexcept;

  [[nodiscard]] constexpr std::int64_t coefficient() const { return coefficient_; }
  [[nodiscard]] constexpr int scale() const { return scale_; }
  [[nodiscard]] constexpr bool is_zero() const { return coefficient_ == 0; }
  [[nodiscard]] constexpr bool is_negative() const { return coefficient_ < 0; }

  // "12.5": plain notation without trailing zeros.
  [[nodiscard]] std::string to_string() const;
  // "12.50": exactly this many places, rounded half up when there are more.
  [[nodiscard]] std::string to_fixed(int places) const;

  // Half away from zero, the 四舍五入 of the forms.
  [[nodiscard]] Decimal rounded(int places) const;
  // times 10^power, as 万 and 亿 ask; nothing when it does not fit.
  [[nodiscard]] std::optional<Decimal> shifted(int power) const noexcept;

  friend Decimal operator+(Decimal a, Decimal b);
  friend Decimal operator-(Decimal a, Decimal b);
  friend Decimal operator*(Decimal a, Decimal b);
  friend Decimal operator-(Decimal a) { return Decimal{} - a; }
  Decimal& operator+=(Decimal b) { return *this = *this + b; }
  Decimal& operator-=(Decimal b) { return *this = *this - b; }

  friend constexpr bool operator==(Decimal, Decimal) = default;
  friend std::strong_ordering operator<=>(Decimal a, Decimal b) noexcept;

 private:
  constexpr Decimal(std::int64_t coefficient, int scale)
      : coefficient_(coefficient), scale_(scale) {}

  std::int64_t coefficient_ = 0;
  std::int32_t scale_ = 0;
};

// A decimal written in the source or in a test; std::logic_error when it is none.
[[nodiscard]] Decimal decimal(std::string_view text);

[[nodiscard]] Int128 power_of_ten(int exponent);

}  // namespace jixiao
