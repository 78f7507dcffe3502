#include "reference.hpp"

namespace jixiao::reference {

using boost::multiprecision::cpp_int;

Rational round2(Rational const& value) {
  Rational const doubled = value * 200 + 1;
  cpp_int const whole = numerator(doubled) / (denominator(doubled) * 2);
  return Rational(whole, 100);
}

Rational score(Sign sign, Rational const& target, Rational const& actual, Rational const& weight,
               Rules const& rules) {
  bool const reverse = sign == Sign::at_most || sign == Sign::less_than;
  if (target == 0) {
    bool met = false;
    switch (sign) {
      case Sign::at_least: met = actual >= 0; break;
      case Sign::more_than: met = actual > 0; break;
      case Sign::at_most:
      case Sign::equal: met = actual <= 0; break;
      case Sign::less_than: met = actual < 0; break;
    }
    return met ? weight : Rational(0);
  }
  if (reverse) {
    if (actual <= target) return weight;
    if (rules.inverse_ratio) return round2(weight * target / actual);
    if (actual >= 2 * target) return 0;
    return round2(weight * (1 - (actual - target) / target));
  }
  Rational const ratio = actual / target;
  if (ratio >= 1) return weight;
  if (rules.pass_threshold) {
    if (ratio < *rules.pass_threshold) return 0;
    if (rules.rescaled)
      return round2(weight * (ratio - *rules.pass_threshold) / (1 - *rules.pass_threshold));
  }
  return round2(weight * ratio);
}

Interval tier(int rank, Rational const& weight, Rules const& rules) {
  Rational const step(1, 100);
  Rational const first = round2(rules.tier1_low * weight);
  Rational const second = round2(rules.tier2_low * weight);
  if (rank == 1) return {first, weight};
  Interval interval = rank == 2 ? Interval{second, first - step} : Interval{0, second - step};
  if (interval.high < interval.low) interval.high = interval.low;
  return interval;
}

Rational rational(std::string const& decimal) {
  auto const point = decimal.find('.');
  if (point == std::string::npos) return Rational(cpp_int(decimal));
  std::string digits = decimal.substr(0, point) + decimal.substr(point + 1);
  auto const first = digits.find_first_not_of('0');  // a leading 0 would mean octal
  digits = first == std::string::npos ? "0" : digits.substr(first);
  cpp_int scale = 1;
  for (std::size_t at = point + 1; at < decimal.size(); ++at) scale *= 10;
  return Rational(cpp_int(digits), scale);
}

std::string two_places(Rational const& value) {
  cpp_int const cents = numerator(Rational(value * 100));
  std::string text = cents.str();
  while (text.size() < 3) text.insert(0, "0");
  return text.insert(text.size() - 2, ".");
}

std::string grade(Rational const& total) {
  if (total >= 90) return "优";
  if (total >= 80) return "良";
  return total >= 60 ? "中" : "差";
}

}  // namespace jixiao::reference
