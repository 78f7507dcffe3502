#pragma once

#include "completion/completion.hpp"

namespace jixiao {

// A numeric target: the values that satisfy it, from `low` to `high`.
struct Goal {
  std::optional<Ratio> low;
  std::optional<Ratio> high;
  bool low_open = false;
  bool high_open = false;
  bool equality = false;  // low and high are one value, 等于
  std::string_view unit;
};

// A numeric actual: one value, or everything between two.
struct Span {
  Ratio low;
  Ratio high;
  std::string_view unit;
  // Printed as a bound of its own (≥95%): one end says nothing.
  std::optional<ast::Relation> relation;
};

// The printed relation of a bound, or what a bare number of this direction stands for.
[[nodiscard]] ast::Relation relation_of(ast::Bound const& target, Polarity polarity);

// Nothing for what is no number.
[[nodiscard]] std::optional<Goal> goal_of(ast::Expression const& target, Polarity polarity);
[[nodiscard]] std::optional<Span> span_of(ast::Expression const& actual);
// The actual as the target counts it: an opposite change is below 0.
[[nodiscard]] Span turned(Span const& span);

// The actual, already in the goal's unit, held against it.
[[nodiscard]] Completion compare(Goal const& goal, Ratio const& low, Ratio const& high,
                                 rulebook::EqualFormula equal);
// One number against one number in the same unit, without the detour over goals and spans.
[[nodiscard]] Completion compare(ast::Bound const& target, Polarity polarity,
                                 ast::Bound const& actual, rulebook::EqualFormula equal);
// The same with whatever the units ask for first.
[[nodiscard]] Completion compare(Goal const& goal, Span const& actual, int target_magnitude,
                                 int actual_magnitude, rulebook::EqualFormula equal,
                                 Units const& units);

[[nodiscard]] Completion undecided(Basis basis, char const* reason,
                                   Measure measure = Measure::quantitative);

}  // namespace jixiao
