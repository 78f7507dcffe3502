#include "base/text.hpp"
#include "check/value/checks.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

namespace {

std::string_view used_unit(Value const& value) {
  if (value.bound != nullptr) return value.bound->quantity.unit;
  if (auto const* band = std::get_if<ast::Tolerance>(&value.typed.expression.node))
    return band->unit;
  if (auto const* range = std::get_if<ast::Range>(&value.typed.expression.node)) return range->unit;
  return {};
}

// The name is the unit that its number lacks: mw beside >50. A counting word may be a name, as in
// 床位 50.
bool is_unit(Facts const& facts, std::string_view name, Value const& value) {
  auto const* unit = facts.rules.vocabulary.find(List::unit, name);
  if (unit == nullptr) return false;
  auto const used = used_unit(value);
  if (!used.empty() && used != unit->means) return false;
  auto const c = decode(name);
  bool const one_character = static_cast<std::size_t>(c.length) == name.size();
  return one_character || facts.rules.units.dimension(unit->means) != "count";
}

// A relation and a number where the name belongs: ≥95%.
bool is_value(std::string_view name, SievedWords const& signs) {
  return !signs.opening(name).empty() && has_figure(name);
}

}  // namespace

void name_is_no_unit(Facts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  SievedWords const signs(word_list(spec, "signs"));
  // In bytes: units and values are short, names are not.
  static constexpr std::size_t longest = 24;
  Row const* seen = nullptr;
  for (auto const& value : values_of(facts)) {
    if (seen == &value.row || value.row.proper_name.empty()) continue;
    auto const& name = value.row.proper_name;
    if (value.row.printed->name->size() > longest) continue;
    if (!is_unit(facts, name, value) && !is_value(name, signs)) continue;
    seen = &value.row;
    speak(facts, spec, value, Part::name, {}, findings);
  }
}

}  // namespace jixiao::check
