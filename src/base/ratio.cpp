#include "base/ratio.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <numeric>
#include <stdexcept>

namespace jixiao {
namespace {

using Wide = boost::multiprecision::int256_t;  // holds the product of any two Int128

constexpr Int128 int128_max = (((Int128{1} << 126) - 1) << 1) + 1;

Int128 greatest_common_divisor(Int128 a, Int128 b) {
  if (a < 0) a = -a;
  if (a >> 64 == 0 && b >> 64 == 0) {
    auto const small =
        std::gcd(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b));
    return small == 0 ? 1 : static_cast<Int128>(small);
  }
  while (b != 0) {
    Int128 const rest = a % b;
    a = b;
    b = rest;
  }
  return a == 0 ? 1 : a;
}

// Most products fit 128 bits; the wide path is for the few that do not.
bool multiply(Int128 a, Int128 b, Int128& product) {
  return !__builtin_mul_overflow(a, b, &product);
}

Int128 narrow(Wide const& value) {
  if (value > Wide(int128_max) || value < -Wide(int128_max))
    throw std::overflow_error("ratio beyond 128 bits");
  return static_cast<Int128>(value);
}

struct Parts {
  Int128 numerator, denominator;
};

// Most quotients are small, and 128-bit division is dear.
bool fits(Int128 value) {
  return value == static_cast<std::int64_t>(value);
}

Parts reduce(Wide numerator, Wide denominator) {
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  Wide const magnitude = numerator < 0 ? Wide(-numerator) : numerator;
  Wide const divisor = boost::multiprecision::gcd(magnitude, denominator);
  return {narrow(numerator / divisor), narrow(denominator / divisor)};
}

Parts reduce(Int128 numerator, Int128 denominator) {
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  Int128 const divisor = denominator == 1 ? 1 : greatest_common_divisor(numerator, denominator);
  if (divisor == 1) return {numerator, denominator};
  if (fits(numerator) && fits(denominator))
    return {static_cast<std::int64_t>(numerator) / static_cast<std::int64_t>(divisor),
            static_cast<std::int64_t>(denominator) / static_cast<std::int64_t>(divisor)};
  return {numerator / divisor, denominator / divisor};
}

Int128 round_quotient(Wide const& numerator, Wide const& denominator) {
  Wide const magnitude = numerator < 0 ? Wide(-numerator) : numerator;
  Int128 const rounded = narrow((magnitude * 2 + denominator) / (denominator * 2));
  return numerator < 0 ? -rounded : rounded;
}

Decimal to_decimal(Int128 coefficient, int scale) {
  if (auto made = Decimal::make(coefficient, scale)) return *made;
  throw std::overflow_error("decimal beyond 18 digits");
}

// numerator / denominator · 10^places, rounded
Decimal round_to(Int128 numerator, Int128 denominator, int places) {
  Int128 scaled = 0;
  Int128 const power = power_of_ten(places);
  Int128 doubled = 0;
  if (multiply(numerator, power, scaled) && multiply(scaled, 2, doubled) &&
      denominator < int128_max / 4) {
    Int128 const magnitude = doubled < 0 ? -doubled : doubled;
    Int128 sum = 0;
    if (!__builtin_add_overflow(magnitude, denominator, &sum)) {
      Int128 const rounded = sum / (denominator * 2);
      return to_decimal(doubled < 0 ? -rounded : rounded, places);
    }
  }
  return to_decimal(round_quotient(Wide(numerator) * Wide(power), Wide(denominator)), places);
}

}  // namespace

void Ratio::divide_by_power_of_ten(int places) {
  auto numerator = static_cast<std::int64_t>(numerator_);
  auto denominator = static_cast<std::int64_t>(power_of_ten(places));
  for (int const prime : {2, 5})
    for (int left = places; left > 0 && numerator % prime == 0; --left) {
      numerator /= prime;
      denominator /= prime;
    }
  numerator_ = numerator;
  denominator_ = denominator;
}

Ratio::Ratio(Decimal numerator, Decimal denominator) {
  if (denominator.is_zero()) throw std::logic_error("ratio with a zero denominator");
  int const scale = std::max(numerator.scale(), denominator.scale());
  auto const parts = reduce(numerator.coefficient() * power_of_ten(scale - numerator.scale()),
                            denominator.coefficient() * power_of_ten(scale - denominator.scale()));
  numerator_ = parts.numerator;
  denominator_ = parts.denominator;
}

std::optional<Ratio> Ratio::parse(std::string_view text) noexcept {
  auto const slash = text.find('/');
  auto const above = Decimal::parse(text.substr(0, slash));
  if (!above) return std::nullopt;
  if (slash == std::string_view::npos) return Ratio{*above};
  auto const below = Decimal::parse(text.substr(slash + 1));
  if (!below || below->is_zero()) return std::nullopt;
  return Ratio{*above, *below};
}

Ratio operator+(Ratio const& a, Ratio const& b) {
  Wide const top =
      Wide(a.numerator_) * Wide(b.denominator_) + Wide(b.numerator_) * Wide(a.denominator_);
  auto const parts = reduce(top, Wide(a.denominator_) * Wide(b.denominator_));
  Ratio sum;
  sum.numerator_ = parts.numerator;
  sum.denominator_ = parts.denominator;
  return sum;
}

Ratio operator-(Ratio const& a, Ratio const& b) {
  Ratio negated = b;
  negated.numerator_ = -negated.numerator_;
  return a + negated;
}

Ratio operator*(Ratio const& a, Ratio const& b) {
  Ratio product;
  Int128 top = 0;
  Int128 bottom = 0;
  auto const parts =
      multiply(a.numerator_, b.numerator_, top) && multiply(a.denominator_, b.denominator_, bottom)
          ? reduce(top, bottom)
          : reduce(Wide(a.numerator_) * Wide(b.numerator_),
                   Wide(a.denominator_) * Wide(b.denominator_));
  product.numerator_ = parts.numerator;
  product.denominator_ = parts.denominator;
  return product;
}

Ratio operator/(Ratio const& a, Ratio const& b) {
  if (b.is_zero()) throw std::logic_error("ratio divided by zero");
  Ratio inverse;
  inverse.numerator_ = b.numerator_ < 0 ? -b.denominator_ : b.denominator_;
  inverse.denominator_ = b.numerator_ < 0 ? -b.numerator_ : b.numerator_;
  return a * inverse;
}

std::strong_ordering operator<=>(Ratio const& a, Ratio const& b) {
  Int128 left = 0;
  Int128 right = 0;
  if (multiply(a.numerator_, b.denominator_, left) && multiply(b.numerator_, a.denominator_, right))
    return left <=> right;
  int const order = (Wide(a.numerator_) * Wide(b.denominator_))
                        .compare(Wide(b.numerator_) * Wide(a.denominator_));
  return order <=> 0;
}

Decimal Ratio::rounded(int places) const {
  return round_to(numerator_, denominator_, places);
}

std::optional<Decimal> Ratio::exact() const {
  Int128 denominator = denominator_;
  int twos = 0;
  int fives = 0;
  for (; denominator % 2 == 0; denominator /= 2) ++twos;
  for (; denominator % 5 == 0; denominator /= 5) ++fives;
  int const scale = std::max(twos, fives);
  if (denominator != 1 || scale > Decimal::max_digits) return std::nullopt;
  Int128 coefficient = 0;
  if (!multiply(numerator_, power_of_ten(scale) / denominator_, coefficient)) return std::nullopt;
  return Decimal::make(coefficient, scale);
}

std::string Ratio::percent(int places) const {
  return (*this * Ratio{100}).rounded(places).to_fixed(places) + "%";
}

std::string Ratio::to_string() const {
  if (auto const value = exact()) return value->to_string();
  auto const digits = [](Int128 value) {
    std::string text;
    bool const negative = value < 0;
    for (; value != 0; value /= 10) {
      int const digit = static_cast<int>(value % 10);
      text.insert(text.begin(), static_cast<char>('0' + (digit < 0 ? -digit : digit)));
    }
    return (negative ? "-" : "") + text;
  };
  return digits(numerator_) + "/" + digits(denominator_);
}

Decimal points(Decimal weight, Ratio const& ratio, int places) {
  Int128 top = 0;
  if (multiply(ratio.numerator(), weight.coefficient(), top)) {
    Int128 bottom = 0;
    if (multiply(ratio.denominator(), power_of_ten(weight.scale()), bottom))
      return round_to(top, bottom, places);
  }
  return (ratio * Ratio{weight}).rounded(places);
}

}  // namespace jixiao
