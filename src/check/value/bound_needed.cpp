#include "check/value/checks.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

namespace {

bool is_at_the_end(Facts const& facts, rulebook::CheckSpec const& spec, Value const& value) {
  auto const& quantity = value.bound->quantity;
  auto const whole = whole_of(quantity.unit);
  if (value.bound->relation == ast::Relation::at_least && whole && quantity.value == *whole)
    return is_share(facts, value) ||
           !word_list(spec, "shares").ending(value.row.proper_name).empty();
  if (value.bound->relation == ast::Relation::at_most && quantity.value.is_zero())
    return is_count(value) || (whole && is_share(facts, value));
  return false;
}

}  // namespace

// A bound on the last value there is: ≥100% of a share, ≤0 of things that are counted.
void bound_needed(Facts const& facts, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings) {
  for (auto const& value : values_of(facts)) {
    if (value.bound == nullptr || value.bound->implicit) continue;
    if (!is_at_the_end(facts, spec, value)) continue;
    auto const& quantity = value.bound->quantity;
    speak(facts, spec, value, Part::relation,
          {{"exact", "=" + quantity.value.to_string() + quantity.unit}}, findings);
  }
}

}  // namespace jixiao::check
