#include "check/value/checks.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

namespace {

// What was reached falls short of the number: missed, if the number is the least that is asked for.
bool falls_short(Facts const& facts, Value const& value) {
  auto const* actual = value.row.actual;
  auto const* reached =
      actual == nullptr ? nullptr : std::get_if<ast::Bound>(&actual->expression.node);
  if (reached == nullptr) return false;
  auto const& asked = value.bound->quantity;
  auto const factor = facts.rules.units.factor(reached->quantity.unit, asked.unit);
  return factor && Ratio(reached->quantity.value) * *factor < Ratio(asked.value);
}

// All of something and none of something have one reading. On a self-assessment, whose targets are
// settled, a relation is missed only where the score turns on it.
bool is_clear(Facts const& facts, Value const& value) {
  auto const& quantity = value.bound->quantity;
  auto const whole = whole_of(quantity.unit);
  if (quantity.value.is_zero() || (whole && quantity.value == *whole)) return true;
  return facts.form.is_self_assessment() && !falls_short(facts, value);
}

}  // namespace

void relation_stated(Facts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  for (auto const& value : values_of(facts)) {
    if (value.bound == nullptr || !value.bound->implicit || value.bound->each) continue;
    if (is_blank(value.row.printed->name) || has_note(value.row, "PARSE-SPLIT")) continue;
    if (is_clear(facts, value)) continue;
    if (already_reported(spec, value.row.printed->at, value.row.subject, findings)) continue;
    speak(facts, spec, value, Part::relation, {}, findings);
  }
}

}  // namespace jixiao::check
