#pragma once

#include <optional>
#include <string>

#include "base/ratio.hpp"
#include "constraint/constraint.hpp"

// A target held against an actual value: how far it was reached, and what that rests on. No points
// yet: a scheme's formulas turn this into points in src/score.
namespace jixiao {

// What a statement rests on.
enum class Basis {
  measured,  // a value that can be compared
  judged,    // a tier label or another judgement the scheme provides for
  claimed,   // a word such as 完成 in answer to something that could be measured
  missing,   // nothing was stated
};
[[nodiscard]] constexpr char const* name_of(Basis basis) {
  switch (basis) {
    case Basis::measured: return "measured";
    case Basis::judged: return "judged";
    case Basis::claimed: return "claimed";
    case Basis::missing: return "missing";
  }
  return "";
}

// What the comparison found. `partly_met` and the others carry the values the formulas need.
enum class Attainment {
  met,          // the target's relation holds
  missed,       // it does not; target and actual give the ratio
  between,      // it may or may not: partial dates, ranges that overlap
  tier,         // a tier label: `tier`
  claimed_met,  // 完成 without a value
  claimed_partly,
  claimed_missed,
  not_applicable,  // the target cell is empty, /, or asks for nothing
  undecided,       // unreadable, or the units cannot be compared: `because` says which
};

struct Completion {
  Attainment attainment = Attainment::undecided;
  Basis basis = Basis::missing;
  // The values compared, in the target's unit; for a range the end that decided.
  std::optional<Ratio> target;
  std::optional<Ratio> actual;
  std::optional<Ratio> rate;  // actual / target; absent when the target is 0
  Polarity polarity = Polarity::none;
  std::string tier;    // rank of the tier label
  std::string reason;  // why undecided: "units", "unreadable", "overflow", "no-year", …
};

[[nodiscard]] Completion from_constraint(Constraint const& target, Constraint const& actual,
                                         rulebook::Scheme const& scheme, Units const& units);

}  // namespace jixiao
