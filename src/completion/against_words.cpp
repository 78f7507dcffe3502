#include "completion/against.hpp"
#include "completion/calendar.hpp"

namespace jixiao {

Completion stated(Attainment attainment, Basis basis, Measure measure) {
  Completion completion;
  completion.attainment = attainment;
  completion.basis = basis;
  completion.measure = measure;
  return completion;
}

bool opposed(ast::Direction a, ast::Direction b) {
  return (a == ast::Direction::increase && b == ast::Direction::decrease) ||
         (a == ast::Direction::decrease && b == ast::Direction::increase);
}

namespace {

bool is_change(ast::Direction direction) {
  return direction == ast::Direction::increase || direction == ast::Direction::decrease;
}

// 超上年度 asks for an increase, 不高于上年 for none.
ast::Direction asks_for(std::optional<ast::Relation> relation) {
  if (!relation) return ast::Direction::none;
  switch (*relation) {
    case ast::Relation::at_least:
    case ast::Relation::more_than: return ast::Direction::increase;
    case ast::Relation::at_most:
    case ast::Relation::less_than: return ast::Direction::decrease;
    case ast::Relation::equal: break;
  }
  return ast::Direction::none;
}

}  // namespace

ast::Direction Against::measured_change() const {
  auto const given = span_of(actual.expression);
  if (!given || given->relation || given->low <= Ratio{}) return ast::Direction::none;
  return is_change(actual.topic.change) ? actual.topic.change : ast::Direction::none;
}

Completion Against::operator()(ast::Deadline const& deadline) const {
  if (deadline.within) return within(*deadline.within);
  if (actual_as<ast::Deadline>() != nullptr || actual_as<ast::Period>() != nullptr)
    return compare_days(target, actual);
  return undecided(Basis::claimed, "kind", Measure::direct);
}

Completion Against::within(ast::Within const& wanted) const {
  Goal goal;
  goal.high = Ratio{wanted.count};
  goal.unit = wanted.unit;
  if (auto const* given = actual_as<ast::Deadline>(); given != nullptr && given->within) {
    Span const span{Ratio{given->within->count}, Ratio{given->within->count}, given->within->unit,
                    std::nullopt};
    return compare(goal, span, 0, 0, scheme.quantitative.equal, units);
  }
  if (auto const given = span_of(actual.expression))
    return compare(goal, *given, 0, actual.magnitude, scheme.quantitative.equal, units);
  return undecided(Basis::claimed, "kind", Measure::direct);
}

Completion Against::operator()(ast::Period const&) const {
  bool const covers = actual_as<ast::Period>() != nullptr && target.days && actual.days &&
                      actual.days->first <= target.days->first &&
                      actual.days->last >= target.days->last;
  return covers ? stated(Attainment::claimed_met, Basis::claimed, Measure::direct)
                : undecided(Basis::claimed, "kind", Measure::direct);
}

Completion Against::operator()(ast::Reference const& reference) const {
  if (!reference.amount.empty() && span_of(actual.expression)) return amount(reference);
  if (auto const change = measured_change(); change != ast::Direction::none &&
                                             reference.basis == "history" &&
                                             asks_for(reference.relation) != ast::Direction::none) {
    bool const agrees = change == asks_for(reference.relation);
    Completion completion =
        stated(agrees ? Attainment::met : Attainment::missed, Basis::measured, Measure::direct);
    completion.reason = "change";
    return completion;
  }
  auto const* given = actual_as<ast::Reference>();
  if (given != nullptr && given->basis == reference.basis && given->amount.empty())
    return stated(Attainment::claimed_met, Basis::claimed, Measure::direct);
  return undecided(Basis::claimed, reference.amount.empty() ? "no-amount" : "kind",
                   Measure::direct);
}

Completion Against::operator()(ast::Qualitative const& wanted) const {
  if (auto const change = measured_change(); change != ast::Direction::none &&
                                             is_change(wanted.direction) && wanted.degree.empty() &&
                                             wanted.level.empty() && !scheme.tiers.empty()) {
    Completion completion = stated(Attainment::tier, Basis::judged, Measure::qualitative);
    completion.tier =
        change == wanted.direction ? scheme.tiers.front().key : scheme.tiers.back().key;
    completion.reason = "change";
    return completion;
  }
  auto const* given = actual_as<ast::Qualitative>();
  if (given == nullptr) return undecided(Basis::claimed, "no-standard", Measure::qualitative);
  if (opposed(wanted.direction, given->direction))
    return stated(Attainment::claimed_missed, Basis::claimed, Measure::qualitative);
  if (wanted.direction == given->direction && wanted.level == given->level)
    return stated(Attainment::claimed_met, Basis::claimed, Measure::qualitative);
  return undecided(Basis::claimed, "level", Measure::qualitative);
}

// 完成 as a target: a fact that is met or not; a percentage answers it with a number.
Completion Against::operator()(ast::Completion const&) const {
  auto const given = span_of(actual.expression);
  if (!given || given->unit != "%") return undecided(Basis::claimed, "kind", Measure::direct);
  Goal goal;
  goal.low = Ratio{100};
  goal.unit = "%";
  return compare(goal, *given, 0, 0, scheme.quantitative.equal, units);
}

Completion Against::operator()(ast::Text const&) const {
  return undecided(Basis::claimed, "no-standard", Measure::qualitative);
}

Completion Against::operator()(ast::Empty const&) const {
  return stated(Attainment::not_applicable, Basis::missing, Measure::quantitative);
}

}  // namespace jixiao
