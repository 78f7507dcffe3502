#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"
#include "completion/against.hpp"
#include "completion/measure.hpp"

namespace jixiao {
namespace {

using rulebook::Scheme;

bool same_words(std::string_view a, std::string_view b) {
  return a == b || without_blanks(folded(a)) == without_blanks(folded(b));
}

Attainment claimed(ast::State state) {
  switch (state) {
    case ast::State::done: return Attainment::claimed_met;
    case ast::State::partial: return Attainment::claimed_partly;
    case ast::State::not_done: return Attainment::claimed_missed;
  }
  return Attainment::undecided;
}

// A word of completion: a tier where the target has no number to answer it with, else a claim.
Completion of_word(ast::Completion const& word, ast::Expression const& target,
                   Scheme const& scheme) {
  Measure const measure = measure_of(target);
  bool const known = std::any_of(scheme.tiers.begin(), scheme.tiers.end(),
                                 [&](auto const& tier) { return tier.key == word.tier; });
  if (takes_tiers(target) && !word.tier.empty() && known) {
    Completion completion = stated(Attainment::tier, Basis::judged, Measure::qualitative);
    completion.tier = word.tier;
    return completion;
  }
  return stated(claimed(word.state), Basis::claimed, measure);
}

bool asks_for_zero(Constraint const& target) {
  auto const goal = goal_of(target.expression, target.polarity);
  return goal && goal->high && goal->high->is_zero();
}

Completion answered(Constraint const& target, Constraint const& actual, Scheme const& scheme,
                    Units const& units, Measure measure) {
  Completion completion =
      std::visit(Against{target, actual, scheme, units}, target.expression.node);
  if (completion.attainment == Attainment::undecided && !actual.text.empty() &&
      same_words(target.text, actual.text))
    completion = stated(Attainment::claimed_met, Basis::claimed, measure);
  return completion;
}

Completion held(Constraint const& target, Constraint const& actual, Scheme const& scheme,
                Units const& units) {
  Measure const measure = measure_of(target.expression);
  auto const& wanted = target.expression.node;
  auto const& given = actual.expression.node;
  if (std::holds_alternative<ast::Empty>(wanted))
    return stated(Attainment::not_applicable, Basis::missing, measure);
  if (std::holds_alternative<ast::Empty>(given)) {
    if (same_words(actual.text, "无") && asks_for_zero(target))
      return stated(Attainment::claimed_met, Basis::claimed, measure);
    return undecided(Basis::missing, "missing", measure);
  }
  if (auto const* word = std::get_if<ast::Completion>(&given);
      word != nullptr && !std::holds_alternative<ast::Compound>(wanted))
    return of_word(*word, target.expression, scheme);
  if (std::holds_alternative<ast::Compound>(given) &&
      !std::holds_alternative<ast::Compound>(wanted))
    return best_part(target, actual, std::get<ast::Compound>(given), scheme, units);
  return answered(target, actual, scheme, units, measure);
}

}  // namespace

Completion from_constraint(Constraint const& target, Constraint const& actual,
                           rulebook::Scheme const& scheme, Units const& units) {
  try {
    return held(target, actual, scheme, units);
  } catch (std::overflow_error const&) {
    return undecided(Basis::measured, "overflow", measure_of(target.expression));
  }
}

}  // namespace jixiao
