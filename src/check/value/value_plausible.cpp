#include "check/value/checks.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

namespace {

// “1000 1000000 元/人”: what a thing of the parameter's name may cost at least and at most.
struct PriceRange {
  Decimal low;
  Decimal high;
  std::string_view unit;
};

std::optional<PriceRange> price_range(std::string_view text) {
  auto const first = text.find(' ');
  auto const second = first == text.npos ? text.npos : text.find(' ', first + 1);
  if (second == text.npos) return std::nullopt;
  auto const low = Decimal::parse(text.substr(0, first));
  auto const high = Decimal::parse(text.substr(first + 1, second - first - 1));
  if (!low || !high) return std::nullopt;
  return PriceRange{*low, *high, text.substr(second + 1)};
}

// Outside the range of every parameter whose words the name holds, in a unit that compares.
std::optional<PriceRange> missed(Facts const& facts, rulebook::CheckSpec const& spec,
                                 ast::Quantity const& quantity, std::string_view name) {
  std::optional<PriceRange> found;
  for (auto const& [word, text] : spec.parameters) {
    if (name.find(word) == name.npos) continue;
    auto const range = price_range(text);
    if (!range) continue;
    auto const factor = facts.rules.units.factor(quantity.unit, range->unit);
    if (!factor) continue;
    auto const price = Ratio(quantity.value) * *factor;
    if (price >= Ratio(range->low) && price <= Ratio(range->high)) return std::nullopt;
    found = range;
  }
  return found;
}

}  // namespace

void value_plausible(Facts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  for (auto const& value : values_of(facts)) {
    if (value.bound == nullptr || value.bound->quantity.value <= Decimal{}) continue;
    if (!is_money(value)) continue;
    auto const range = missed(facts, spec, value.bound->quantity, value.row.proper_name);
    if (!range) continue;
    speak(facts, spec, value, Part::number,
          {{"low", range->low.to_string()},
           {"high", range->high.to_string()},
           {"unit", std::string(range->unit)}},
          findings);
  }
}

}  // namespace jixiao::check
