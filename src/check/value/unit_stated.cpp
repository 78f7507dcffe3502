#include "base/text.hpp"
#include "check/value/checks.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

namespace {

// The unit a name ends in, written with more than one character or followed by 数.
bool ends_in_unit(Facts const& facts, std::string_view name, bool numbered) {
  for (auto const& unit : facts.rules.vocabulary.words(List::unit)) {
    if (name.size() <= unit.spelling.size() || !name.ends_with(unit.spelling)) continue;
    auto const first = static_cast<std::size_t>(decode(unit.spelling).length);
    if (!numbered && unit.spelling.size() == first) continue;
    if (facts.rules.units.dimension(unit.means) != "unclear") return true;
  }
  return false;
}

// 参训人次, 场次数, 台数: the name says what is counted.
bool is_unit_in_name(Facts const& facts, std::string_view name) {
  static constexpr std::string_view tail = "数";
  if (!name.ends_with(tail)) return ends_in_unit(facts, name, false);
  return ends_in_unit(facts, name.substr(0, name.size() - tail.size()), true);
}

}  // namespace

// None of anything needs no unit, nor does what has none: an index, a ratio to one, a mark.
void unit_stated(Facts const& facts, rulebook::CheckSpec const& spec,
                 std::vector<Finding>& findings) {
  auto const without = word_list(spec, "without");
  for (auto const& value : values_of(facts)) {
    if (value.bound == nullptr || !value.bound->quantity.unit.empty()) continue;
    if (value.bound->quantity.value.is_zero() || has_note(value.row, "PARSE-SPLIT")) continue;
    auto const& name = value.row.proper_name;
    if (name.empty() || !without.inside(name).empty() || is_unit_in_name(facts, name)) continue;
    if (!without.inside(value.typed.expression.subject).empty()) continue;
    speak(facts, spec, value, Part::number, {}, findings);
  }
}

}  // namespace jixiao::check
