#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "completion/against.hpp"
#include "completion/calendar.hpp"

namespace jixiao {

Completion Against::operator()(ast::Bound const& bound) const {
  if (auto const* given = actual_as<ast::Frequency>())
    if (auto const wanted = frequency_of(bound.quantity))
      return compare_rates(*wanted, *given, scheme.quantitative.equal);
  auto const* given = actual_as<ast::Bound>();
  return given != nullptr && is_plain(bound, *given) ? plain(bound, *given) : numeric();
}

// By far the most rows: one number against one number in the same unit, no change worded.
bool Against::is_plain(ast::Bound const& wanted, ast::Bound const& given) const {
  bool const one_scale = !wanted.quantity.unit.empty() || target.magnitude == actual.magnitude;
  return (given.implicit || given.relation == ast::Relation::equal) && one_scale &&
         target.topic.change == ast::Direction::none &&
         actual.topic.change == ast::Direction::none && wanted.quantity.unit == given.quantity.unit;
}

Completion Against::plain(ast::Bound const& wanted, ast::Bound const& given) const {
  Completion completion = compare(wanted, target.polarity, given, scheme.quantitative.equal);
  settle(completion, false);
  return completion;
}

Completion Against::operator()(ast::Frequency const& wanted) const {
  if (auto const* given = actual_as<ast::Frequency>())
    return compare_rates(wanted, *given, scheme.quantitative.equal);
  if (auto const* given = actual_as<ast::Bound>())
    if (auto const frequency = frequency_of(given->quantity))
      return compare_rates(wanted, *frequency, scheme.quantitative.equal);
  return undecided(Basis::claimed, "kind");
}

Completion Against::operator()(ast::Tiered const& tariff) const {
  if (!target.base) return undecided(Basis::measured, "no-base");
  auto const fee = fee_of(tariff, *target.base, units);
  auto const given = span_of(actual.expression);
  if (!fee || !given) return undecided(Basis::measured, fee ? "kind" : "no-base");
  Goal goal;
  goal.high = fee->amount;
  goal.unit = fee->unit;
  return compare(goal, *given, 0, actual.magnitude, scheme.quantitative.equal, units);
}

Completion Against::operator()(ast::Enumeration const& wanted) const {
  auto const* given = actual_as<ast::Enumeration>();
  if (given == nullptr) return undecided(Basis::claimed, "kind");
  std::set<std::string> stated_items;
  for (std::string const& item : given->items) stated_items.insert(without_blanks(folded(item)));
  auto const covered = std::count_if(
      wanted.items.begin(), wanted.items.end(),
      [&](std::string const& item) { return stated_items.contains(without_blanks(folded(item))); });
  Goal goal;
  goal.low = Ratio{static_cast<int>(wanted.items.size())};
  Ratio const count{static_cast<int>(covered)};
  return compare(goal, count, count, scheme.quantitative.equal);
}

// A Completion is large: each function below makes one in place and returns no other.
Completion Against::compared(Goal const& goal, Span const& given, bool opposite) const {
  Completion completion =
      compare(goal, given, target.magnitude, actual.magnitude, scheme.quantitative.equal, units);
  settle(completion, opposite);
  return completion;
}

// What the wording of the two cells adds to a comparison of numbers.
void Against::settle(Completion& completion, bool opposite) const {
  auto const* bound = std::get_if<ast::Bound>(&target.expression.node);
  bool const unrelated = bound != nullptr && bound->implicit;
  completion.assumed = unrelated && target.polarity_from == PolarityFrom::assumed;
  completion.inferred = unrelated && (target.polarity_from == PolarityFrom::level2 ||
                                      target.polarity_from == PolarityFrom::name);
  completion.unclear = unrelated && target.polarity_from == PolarityFrom::unclear;
  completion.beyond = std::holds_alternative<ast::Range>(target.expression.node) &&
                      completion.attainment != Attainment::met &&
                      completion.polarity == Polarity::lower_is_better;
  completion.opposite = opposite;
  completion.about_target = std::holds_alternative<ast::Approximate>(target.expression.node);
  if (completion.basis == Basis::measured && actual_as<ast::Approximate>() != nullptr) {
    completion.about_actual = true;
    completion.basis = Basis::claimed;
  }
}

Completion Against::numeric() const {
  auto const goal = goal_of(target.expression, target.polarity);
  auto const given = span_of(actual.expression);
  if (goal && given) {
    auto const wanted_change = target.topic.change;
    auto const given_change = actual.topic.change;
    bool const opposite = opposed(wanted_change, given_change);
    bool const one_sided = wanted_change != given_change && !opposite;
    bool const deed = given_change == ast::Direction::none
                          ? target.topic.deed
                          : actual.topic.deed && given_change == ast::Direction::increase;
    if (one_sided && !deed) return undecided(Basis::claimed, "kind");
    return opposite ? compared(*goal, turned(*given), true) : compared(*goal, *given, false);
  }
  bool const text = actual_as<ast::Text>() != nullptr;
  return undecided(Basis::claimed, text ? "unreadable" : "kind");
}

Completion Against::amount(ast::Reference const& reference) const {
  Constraint printed = part_of(target, reference.amount.front(), target.topic);
  if (reference.relation)
    if (auto* bound = std::get_if<ast::Bound>(&printed.expression.node);
        bound != nullptr && bound->implicit) {
      bound->implicit = false;
      bound->relation = *reference.relation;
    }
  return from_constraint(printed, actual, scheme, units);
}

}  // namespace jixiao
