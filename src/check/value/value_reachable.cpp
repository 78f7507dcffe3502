#include "check/value/checks.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

namespace {

// More than all of a whole is asked for: >100%, ≥120%.
bool is_beyond_all(Facts const& facts, Value const& value) {
  auto const whole = whole_of(value.bound->quantity.unit);
  if (!whole) return false;
  auto const asked = value.bound->quantity.value;
  auto const relation = value.bound->relation;
  bool const upward = relation != ast::Relation::at_most && relation != ast::Relation::less_than;
  bool const beyond = relation == ast::Relation::more_than ? asked >= *whole : asked > *whole;
  return upward && beyond && is_share(facts, value);
}

// Fewer than none: <0 and, of things that are counted, any number below 0.
bool is_below_none(Facts const& facts, Value const& value) {
  auto const& quantity = value.bound->quantity;
  bool const counted = is_count(value);
  bool const less = value.bound->relation == ast::Relation::less_than && quantity.value.is_zero();
  if (!less && !quantity.value.is_negative()) return false;
  return (counted && value.typed.topic.change == ast::Direction::none) ||
         (whole_of(quantity.unit) && is_share(facts, value));
}

}  // namespace

void value_reachable(Facts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  auto const change = word_list(spec, "open");
  for (auto const& value : values_of(facts)) {
    if (value.bound == nullptr) continue;
    if (!is_beyond_all(facts, value) && !is_below_none(facts, value)) continue;
    if (!change.inside(value.row.proper_name).empty()) continue;
    speak(facts, spec, value, Part::all, {}, findings);
  }
}

}  // namespace jixiao::check
