#include "check/value/checks.hpp"
#include "check/value/values.hpp"
#include "constraint/polarity.hpp"

namespace jixiao::check {

namespace {

// The state a name speaks of, without the words for its change and its being a rate:
// 公共服务效率提高率 is about 公共服务效率.
std::string_view state_in(std::string_view name, Vocabulary const& vocabulary) {
  if (name.ends_with("率")) {
    auto const stem = name.substr(0, name.size() - std::string_view("率").size());
    if (longest_ending(List::direction, stem, vocabulary) != nullptr) name = stem;
  }
  if (auto const* change = longest_ending(List::direction, name, vocabulary))
    name.remove_suffix(change->spelling.size());
  return name;
}

}  // namespace

void rate_grounded(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  SievedWords const states(word_list(spec, "states"));
  auto const least = spec.number("least");
  for (auto const& value : values_of(facts)) {
    if (value.bound == nullptr || !whole_of(value.bound->quantity.unit)) continue;
    if (!value.typed.expression.subject.empty() || is_satisfaction(value.row)) continue;
    auto const& name = value.row.proper_name;
    if (states.inside(name).empty()) continue;
    auto const about = state_in(name, facts.rules.vocabulary);
    auto const state = states.ending(about);
    if (state.empty()) continue;
    // 生产能力提升 ≥20% is a growth; nothing grows by ≥95%.
    if (about.size() < name.size() && value.bound->quantity.value < least) continue;
    speak(facts, spec, value, Part::number, {{"state", std::string(state)}}, findings);
  }
}

}  // namespace jixiao::check
