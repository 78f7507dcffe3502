#include "base/text.hpp"
#include "check/units_alike.hpp"
#include "check/value/checks.hpp"
#include "check/value/values.hpp"
#include "grammar/parse.hpp"

namespace jixiao::check {

namespace {

// A value with its own unit, and the unit of the column beside it, which the reader puts behind the
// value: 28.8万元 | % → 28.8万元 %.
struct Beside {
  std::string value_unit;
  std::string column_unit;
};

std::string unit_printed(std::string_view text, Vocabulary const& vocabulary) {
  auto const typed = parse(text, vocabulary);
  return typed.notes.empty() ? std::string(unit_of(typed)) : std::string{};
}

std::optional<Beside> units_beside(std::string_view printed, Vocabulary const& vocabulary) {
  static constexpr std::string_view one = "1";
  auto const text = trim(printed);
  auto const blank = text.rfind(' ');
  if (blank == text.npos) return std::nullopt;
  auto const behind = text.substr(blank + 1);
  if (has_figure(behind)) return std::nullopt;
  Beside units{unit_printed(trim(text.substr(0, blank)), vocabulary),
               unit_printed(std::string(one) + std::string(behind), vocabulary)};
  if (units.value_unit.empty() || units.column_unit.empty()) return std::nullopt;
  return units;
}

// They measure things of different kinds, money and shares; a blank within 人 次, or 元 before
// 人/天, is no second unit.
bool are_of_two_kinds(Beside const& beside, Units const& units) {
  auto const kind = [&](std::string const& unit) {
    auto dimension = units.dimension(unit);
    return dimension == "unclear" ? std::string{} : dimension;
  };
  auto const first = kind(beside.value_unit);
  auto const second = kind(beside.column_unit);
  if (first.empty() || second.empty() || first == second) return false;
  return !units.knows(beside.value_unit + beside.column_unit) &&
         !contains(beside.column_unit, "/") && !units.factor(beside.value_unit, beside.column_unit);
}

void look_beside(Facts const& facts, rulebook::CheckSpec const& spec, Value const& value,
                 std::vector<Finding>& findings) {
  if (value.row.doubtful || !contains(value.typed.text, " ")) return;
  auto const beside = units_beside(value.typed.text, facts.rules.vocabulary);
  if (!beside || !are_of_two_kinds(*beside, facts.rules.units)) return;
  speak(facts, spec, value, Part::unit,
        {{"first", beside->value_unit}, {"second", beside->column_unit}}, findings);
}

}  // namespace

// The units of the two targets of a row, where both print one and neither is cut; and the unit of a
// value against that of the column beside it.
void units_agree(Facts const& facts, rulebook::CheckSpec const& spec,
                 std::vector<Finding>& findings) {
  auto const families = word_list(facts, "ACT-UNIT", "alike");
  Value const* annual = nullptr;
  auto const& values = values_of(facts);
  for (auto const& value : values) {
    look_beside(facts, spec, value, findings);
    if (value.annual) {
      annual = &value;
      continue;
    }
    if (annual == nullptr || &annual->row != &value.row) continue;
    if (annual->bound == nullptr || value.bound == nullptr) continue;
    std::string const& first = value.bound->quantity.unit;
    std::string const& second = annual->bound->quantity.unit;
    if (first.empty() || second.empty() || facts.rules.units.factor(first, second)) continue;
    if (units_alike(families, first, second)) continue;
    if (already_reported(spec, value.row.printed->at, value.row.subject, findings)) continue;
    auto const before = findings.size();
    speak(facts, spec, value, Part::unit, {{"first", first}, {"second", second}}, findings);
    if (findings.size() > before) quote(findings.back(), *annual, Part::unit);
  }
}

}  // namespace jixiao::check
