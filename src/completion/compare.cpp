#include "completion/compare.hpp"

#include <algorithm>
#include <array>

#include "completion/stretch.hpp"
#include "constraint/polarity.hpp"

namespace jixiao {
namespace {

// One value against the goal.
struct Held {
  bool met = false;
  Polarity polarity = Polarity::none;
  Ratio target;
};

// An equality, met from the number on where the scheme scores it like more is better.
template <class Number>
bool equals(Number const& wanted, Number const& value, rulebook::EqualFormula equal) {
  if (equal != rulebook::EqualFormula::as_positive || wanted.is_negative()) return value == wanted;
  return wanted.is_zero() ? value <= wanted : value >= wanted;
}

Held hold(Goal const& goal, Ratio const& value, rulebook::EqualFormula equal) {
  if (goal.equality) {
    Ratio const& wanted = *goal.low;
    return {equals(wanted, value, equal), Polarity::exact, wanted};
  }
  if (goal.low && (goal.low_open ? value <= *goal.low : value < *goal.low))
    return {false, Polarity::higher_is_better, *goal.low};
  if (goal.high && (goal.high_open ? value >= *goal.high : value > *goal.high))
    return {false, Polarity::lower_is_better, *goal.high};
  if (goal.low && goal.high) return {true, Polarity::exact, *goal.low};
  return goal.low ? Held{true, Polarity::higher_is_better, *goal.low}
                  : Held{true, Polarity::lower_is_better, *goal.high};
}

Completion completion_of(Held const& verdict, Ratio const& actual, Attainment attainment) {
  Completion completion;
  completion.attainment = attainment;
  completion.basis = Basis::measured;
  completion.polarity = verdict.polarity;
  completion.target = verdict.target;
  completion.actual = actual;
  return completion;
}

// Whether every value that the actual's own bound admits satisfies the goal.
bool implies(Goal const& goal, ast::Relation relation, Ratio const& value) {
  bool const open = relation == ast::Relation::more_than || relation == ast::Relation::less_than;
  bool const upwards = relation == ast::Relation::at_least || relation == ast::Relation::more_than;
  if (goal.equality || (upwards ? goal.high : goal.low)) return false;
  auto const& edge = upwards ? goal.low : goal.high;
  if (!edge) return false;
  bool const edge_open = upwards ? goal.low_open : goal.high_open;
  if (value == *edge) return open || !edge_open;
  return upwards ? value > *edge : value < *edge;
}

struct Readings {
  std::array<Ratio, 2> factor{};
  int count = 0;
  char const* doubt = "";
};

Ratio power_of_ten_ratio(int power) {
  return Ratio{*Decimal{1}.shifted(power)};
}

// What a number without a unit may count in, where only one side prints a unit.
Readings readings_of(std::string_view printed_unit, bool target_is_bare, int magnitude) {
  Readings readings;
  readings.factor[0] = Ratio{1};
  readings.count = 1;
  if (printed_unit == "%") {
    readings.factor[1] = target_is_bare ? Ratio{decimal("0.01")} : Ratio{100};
    readings.count = 2;
    readings.doubt = "percent";
  } else if (magnitude > 0 && magnitude <= 12) {
    readings.factor[1] = power_of_ten_ratio(target_is_bare ? -magnitude : magnitude);
    readings.count = 2;
    readings.doubt = "magnitude";
  }
  return readings;
}

Ratio const& edge_of(Goal const& goal) {
  return goal.low ? *goal.low : *goal.high;
}

bool is_exactly(Goal const& goal, Ratio const& value) {
  return (goal.low && value == *goal.low) || (goal.high && value == *goal.high);
}

Ratio off(Ratio const& value, Goal const& goal) {
  Ratio const& edge = edge_of(goal);
  return value < edge ? edge - value : value - edge;
}

Completion compare_bare(Goal const& goal, Span const& actual, Readings const& readings,
                        rulebook::EqualFormula equal) {
  auto const read = [&](int which) {
    Ratio const& factor = readings.factor[static_cast<std::size_t>(which)];
    return compare(goal, actual.low * factor, actual.high * factor, equal);
  };
  Completion plain = read(0);
  if (readings.count == 1) return plain;
  Completion scaled = read(1);
  // Both meet: ≤202.6万元 answered by 132.9 means 万元 and not 元, the reading that is nearer.
  if (plain.attainment == Attainment::met && scaled.attainment == Attainment::met)
    return off(*scaled.actual, goal) < off(*plain.actual, goal) ? scaled : plain;
  if (is_exactly(goal, *plain.actual)) return plain;
  if (is_exactly(goal, *scaled.actual)) return scaled;
  if (readings.factor[1] == Ratio{100} && actual.low > Ratio{1} &&
      *scaled.actual > edge_of(goal) * Ratio{10})
    return plain;
  return undecided(Basis::measured, readings.doubt);
}

int share_places(std::string_view unit) {
  return unit == "%" ? 2 : unit == "‰" ? 3 : 0;
}

void settle_unit(Completion& completion, Goal const& goal, Span const& actual) {
  completion.unit = goal.unit.empty() ? actual.unit : goal.unit;
  completion.share_places = share_places(goal.unit);
}

}  // namespace

Completion undecided(Basis basis, char const* reason, Measure measure) {
  Completion completion;
  completion.attainment = Attainment::undecided;
  completion.basis = basis;
  completion.reason = reason;
  completion.measure = measure;
  return completion;
}

namespace {

Completion spanned(Goal const& goal, Ratio const& low, Ratio const& high,
                   rulebook::EqualFormula equal) {
  Held const at_low = hold(goal, low, equal);
  Held const at_high = hold(goal, high, equal);
  if (at_low.met && at_high.met) {
    bool const low_is_worse = at_low.polarity != Polarity::lower_is_better;
    return completion_of(at_low, low_is_worse ? low : high, Attainment::met);
  }
  // Missed on both sides of the goal: somewhere in between it is met.
  bool const crossing = !at_low.met && !at_high.met &&
                        (at_low.polarity != at_high.polarity ||
                         (goal.equality && low < *goal.low && high > *goal.low));
  bool const low_is_worse =
      !at_low.met && (at_high.met || at_low.polarity != Polarity::lower_is_better);
  Held const& worst = low_is_worse ? at_low : at_high;
  Completion completion = completion_of(
      worst, low_is_worse ? low : high,
      at_low.met || at_high.met || crossing ? Attainment::between : Attainment::missed);
  completion.best = crossing ? worst.target : low_is_worse ? high : low;
  return completion;
}

// One of the two prints no unit, or no magnitude.
Completion without_a_unit(Goal const& goal, Span const& actual, int target_magnitude,
                          int actual_magnitude, rulebook::EqualFormula equal) {
  bool const target_is_bare = goal.unit.empty() && (!actual.unit.empty() || target_magnitude == 0);
  auto const readings = readings_of(target_is_bare ? actual.unit : goal.unit, target_is_bare,
                                    target_is_bare ? actual_magnitude : target_magnitude);
  Completion completion = compare_bare(goal, actual, readings, equal);
  settle_unit(completion, goal, actual);
  return completion;
}

// The actual in the goal's unit, by a factor where it was printed in another.
Completion in_one_unit(Goal const& goal, Span const& actual, std::optional<Ratio> const& factor,
                       rulebook::EqualFormula equal) {
  Completion completion = factor ? compare(goal, actual.low * *factor, actual.high * *factor, equal)
                                 : compare(goal, actual.low, actual.high, equal);
  if (factor) {
    completion.from_unit = actual.unit;
    completion.factor = factor;
  }
  settle_unit(completion, goal, actual);
  return completion;
}

}  // namespace

Completion compare(Goal const& goal, Ratio const& low, Ratio const& high,
                   rulebook::EqualFormula equal) {
  if (low != high) return spanned(goal, low, high, equal);
  Held const held = hold(goal, low, equal);
  return completion_of(held, low, held.met ? Attainment::met : Attainment::missed);
}

Completion compare(ast::Bound const& target, Polarity polarity, ast::Bound const& actual,
                   rulebook::EqualFormula equal) {
  Decimal const wanted = target.quantity.value;
  Decimal const given = actual.quantity.value;
  Completion completion;
  bool met = false;
  switch (relation_of(target, polarity)) {
    case ast::Relation::at_least: met = given >= wanted; break;
    case ast::Relation::more_than: met = given > wanted; break;
    case ast::Relation::at_most: met = given <= wanted; break;
    case ast::Relation::less_than: met = given < wanted; break;
    case ast::Relation::equal: met = equals(wanted, given, equal); break;
  }
  completion.attainment = met ? Attainment::met : Attainment::missed;
  completion.basis = Basis::measured;
  completion.polarity = polarity_of(relation_of(target, polarity));
  completion.target.emplace(wanted);
  completion.actual.emplace(given);
  completion.unit = target.quantity.unit;
  completion.share_places = share_places(completion.unit);
  return completion;
}

Completion compare(Goal const& goal, Span const& actual, int target_magnitude, int actual_magnitude,
                   rulebook::EqualFormula equal, Units const& units) {
  std::optional<Ratio> factor;
  bool const unlike = goal.unit.empty() && actual.unit.empty() &&
                      target_magnitude != actual_magnitude;  // 30万 and 30
  bool const bare =
      unlike || (goal.unit != actual.unit && (goal.unit.empty() || actual.unit.empty()));
  if (!bare && goal.unit != actual.unit) {
    factor = units.factor(actual.unit, goal.unit);
    if (!factor && !actual.relation) {
      auto const days = days_between(goal.unit, actual.unit, units);
      if (days) return compare(goal, actual.low * days->low, actual.high * days->high, equal);
    }
    if (!factor) return undecided(Basis::measured, "units");
  }
  if (actual.relation) {
    Ratio const value = factor ? actual.low * *factor : actual.low;
    if (!bare && implies(goal, *actual.relation, value)) {
      Completion completion;
      completion.attainment = Attainment::claimed_met;
      completion.basis = Basis::claimed;
      completion.unit = goal.unit;
      return completion;
    }
    return undecided(Basis::claimed, "bound");
  }
  if (bare) return without_a_unit(goal, actual, target_magnitude, actual_magnitude, equal);
  return in_one_unit(goal, actual, factor, equal);
}

}  // namespace jixiao
