#include <algorithm>

#include "check/units_alike.hpp"
#include "check/value/checks.hpp"
#include "check/value/values.hpp"
#include "constraint/polarity.hpp"

namespace jixiao::check {

namespace {

// The unit that the grammar doubts: money in a denominator, a factor twice, a price without money.
std::string_view doubted(ast::Expression const& value, std::string_view note) {
  if (auto const* compound = std::get_if<ast::Compound>(&value.node)) {
    for (auto const& part : compound->parts)
      if (auto const unit = doubted(part, note); !unit.empty()) return unit;
  }
  bool const noted = std::find(value.notes.begin(), value.notes.end(), note) != value.notes.end();
  return noted ? unit_of(value) : std::string_view{};
}

// What costs is counted in money: 印刷费 ≤500册 has lost its 元.
std::string_view counted_cost(Facts const& facts, Value const& value) {
  if (!is_cost(value.row) || value.bound == nullptr) return {};
  std::string_view const unit = value.bound->quantity.unit;
  if (value.bound->quantity.value.is_zero() || !is_count(value)) return {};
  auto const& name = value.row.proper_name;
  return longest_ending(List::cost_name, name, facts.rules.vocabulary) == nullptr
             ? std::string_view{}
             : unit;
}

}  // namespace

void unit_formed(Facts const& facts, rulebook::CheckSpec const& spec,
                 std::vector<Finding>& findings) {
  for (auto const& value : values_of(facts)) {
    auto unit = doubted(value.typed.expression, spec.id);
    if (unit.empty()) unit = counted_cost(facts, value);
    if (unit.empty()) continue;
    speak(facts, spec, value, Part::unit, {{"unit", std::string(unit)}}, findings);
  }
}

}  // namespace jixiao::check
