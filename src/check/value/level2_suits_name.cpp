#include "base/text.hpp"
#include "check/value/checks.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

namespace {

// The name ends in a word that belongs to another level-2 group, and the value agrees with it.
bool is_of_another(Facts const& facts, rulebook::CheckSpec const& spec, Value const& value,
                   std::string_view name) {
  auto const& node = value.typed.expression.node;
  auto const level = value.row.level2;
  if (word_list(spec, level).ending(name).empty()) return false;
  if (level == "quality") {
    auto const dimension = value.bound == nullptr
                               ? std::string{}
                               : facts.rules.units.dimension(value.bound->quantity.unit);
    return std::holds_alternative<ast::Deadline>(node) ||
           std::holds_alternative<ast::Period>(node) ||
           !word_list(spec, "durations").inside(dimension).empty();
  }
  if (level == "timeliness") return std::holds_alternative<ast::Frequency>(node);
  return true;
}

}  // namespace

// Payments counted as an output, durations as quality, frequencies as timeliness. The words stand
// in the entry under the level they do not belong to.
void level2_suits_name(Facts const& facts, rulebook::CheckSpec const& spec,
                       std::vector<Finding>& findings) {
  Row const* seen = nullptr;
  for (auto const& value : values_of(facts)) {
    if (seen == &value.row || value.row.level2.empty()) continue;
    if (!is_of_another(facts, spec, value, value.row.proper_name)) continue;
    seen = &value.row;
    speak(facts, spec, value, Part::name,
          {{"level", std::string(trim(value.row.printed->level2.value_or("")))}}, findings);
  }
}

}  // namespace jixiao::check
