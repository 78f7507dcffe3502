#include "check/value/checks.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

// About as many (约30台), or as many of each of several (各4台): nobody can tell when it is met.
void value_settled(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  for (auto const& value : values_of(facts)) {
    bool const each = value.bound != nullptr && value.bound->each;
    if (!each && !std::holds_alternative<ast::Approximate>(value.typed.expression.node)) continue;
    speak(facts, spec, value, Part::all, {}, findings);
  }
}

}  // namespace jixiao::check
