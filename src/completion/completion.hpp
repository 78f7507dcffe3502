#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ratio.hpp"
#include "constraint/constraint.hpp"

// A target held against an actual value: how far it was reached, and what that rests on. No points
// yet: a scheme's formulas turn this into points in src/score.
//
// Decided here, because the cells leave it open:
// - Values are compared in the target's unit. Units that do not convert are never compared.
// - Months and days have no fixed ratio: 20天 is less than 1个月 whatever the month, 30天 is open.
// - An actual without a unit counts in the target's. Where the target is a percentage the bare
//   number may be a percentage or a fraction of one, where a magnitude is printed (30万元) it may
//   count in 元 or in 万元. It is taken only when that makes no difference (every reading meets the
//   target), when one reading is the target exactly, or when the other cannot be: a number above 1
//   that as a fraction would be more than ten times the target. Else it is undecided.
// - A change and a level are never compared (≥2%, 下降3%); the opposite change is negative.
// - A date that is a limit (11月底前) and a number that is only near (约400) are claims as well.
// - A target in parts is met by all of them, or by any; an actual in parts answers them by subject,
//   by position where no part has one.
// - An actual that is itself a bound (≥95%) is no measurement: a claim where it implies the target.
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

// What kind of rule the target asks for.
enum class Measure {
  quantitative,  // 定量: pro rata formulas
  direct,        // 直接赋分: met or not, as a deadline or 完成
  qualitative,   // 定性: the scheme's tiers
};

struct Completion {
  Attainment attainment = Attainment::undecided;
  Basis basis = Basis::missing;
  Measure measure = Measure::quantitative;
  // The values compared, in the target's unit; for a range the end that decided. Where the actual
  // is a span, `actual` is its worst end and `best` the other.
  std::optional<Ratio> target;
  std::optional<Ratio> actual;
  std::optional<Ratio> best;
  int share_places = 0;  // of the target's unit: 2 of %, 3 of ‰, 0 of any other
  Polarity polarity = Polarity::none;
  bool assumed = false;   // no relation was printed and nothing told the direction
  bool inferred = false;  // no relation was printed and the level or the name told it
  bool unclear = false;   // no relation was printed and the name's word goes either way
  bool beyond = false;    // above the upper end of a range
  bool opposite = false;  // the actual changed the other way (提高5%, 下降8%) and counts below 0
  // 约30台: as a target anything near may do; as an actual it is no measurement.
  bool about_target = false;
  bool about_actual = false;
  std::string tier;         // rank of the tier label
  std::string_view reason;  // why undecided: "units", "unreadable", "overflow", "no-year", …
  std::string unit;         // the values are in
  // The unit the actual was printed in and its conversion, where one was needed.
  std::string from_unit;
  std::optional<Ratio> factor;
  // A target in parts (all of them, or any).
  std::vector<Completion> parts;
  ast::Join join = ast::Join::all;

  // actual / target; nothing when the target is 0. Worked out when it is asked for: most rows are
  // met, and a quotient is the dearest part of a comparison.
  [[nodiscard]] std::optional<Ratio> rate() const;
  // The actual as a share of 1 where the target is a percentage, as survey formulas need it.
  [[nodiscard]] std::optional<Ratio> share() const;
};

[[nodiscard]] Completion from_constraint(Constraint const& target, Constraint const& actual,
                                         rulebook::Scheme const& scheme, Units const& units);

// What a tariff asks of a base amount: the bracket the base falls into, at its rate, plus its fee.
struct Fee {
  Ratio amount;
  std::string unit;
  std::size_t tier = 0;
};
[[nodiscard]] std::optional<Fee> fee_of(ast::Tiered const& tariff, ast::Quantity const& base,
                                        Units const& units);

}  // namespace jixiao
