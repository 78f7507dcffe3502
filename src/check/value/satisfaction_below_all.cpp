#include "check/value/checks.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

// Everybody content, and nobody may be otherwise.
void satisfaction_below_all(Facts const& facts, rulebook::CheckSpec const& spec,
                            std::vector<Finding>& findings) {
  for (auto const& value : values_of(facts)) {
    if (value.bound == nullptr || !is_satisfaction(value.row)) continue;
    auto const& quantity = value.bound->quantity;
    if (quantity.unit != "%" || quantity.value != Decimal{100}) continue;
    if (value.bound->relation != ast::Relation::equal) continue;
    speak(facts, spec, value, Part::number, {}, findings);
  }
}

}  // namespace jixiao::check
