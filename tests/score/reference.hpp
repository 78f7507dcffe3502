#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <optional>
#include <string>
#include <vector>

// The scoring rules once more, written as straightforwardly as possible over rationals of unbounded
// size, sharing nothing with the program but the meaning of the rules.
namespace jixiao::reference {

using Rational = boost::multiprecision::cpp_rational;

enum class Sign { at_least, more_than, at_most, less_than, equal };

struct Rules {
  bool inverse_ratio = false;  // R2 instead of R1
  std::optional<Rational> pass_threshold;
  bool rescaled = false;
  Rational tier1_low;
  Rational tier2_low;
};

// Half up at two places.
Rational round2(Rational const& value);
// What a number scores; `target` and `actual` not negative.
Rational score(Sign sign, Rational const& target, Rational const& actual, Rational const& weight,
               Rules const& rules);

struct Interval {
  Rational low;
  Rational high;
};
// Of a tier, 1 to 3.
Interval tier(int rank, Rational const& weight, Rules const& rules);

// "12.5" as a rational, and back with two places.
Rational rational(std::string const& decimal);
std::string two_places(Rational const& value);

// A total on the bands 90/80/60.
std::string grade(Rational const& total);

}  // namespace jixiao::reference
