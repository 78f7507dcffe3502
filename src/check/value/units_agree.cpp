#include "check/value/checks.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

namespace {

// 家 and 个, 场 and 次 count the same things: families parted by blanks, members by "/".
bool count_alike(WordList families, std::string_view a, std::string_view b) {
  auto const holds = [](std::string_view family, std::string_view unit) {
    return ("/" + std::string(family) + "/").find("/" + std::string(unit) + "/") !=
           std::string::npos;
  };
  return families.any(
      [&](std::string_view family) { return holds(family, a) && holds(family, b); });
}

// 3次/年 beside 9次: the one of the year, the other of the whole period.
bool is_of_the_year(std::string_view a, std::string_view b) {
  return a == std::string(b) + "/年" || b == std::string(a) + "/年";
}

}  // namespace

// The units of the two targets of a row, where both print one and neither is cut.
void units_agree(Facts const& facts, rulebook::CheckSpec const& spec,
                 std::vector<Finding>& findings) {
  auto const families = word_list(facts, "ACT-UNIT", "alike");
  Value const* annual = nullptr;
  auto const values = values_of(facts);
  for (auto const& value : values) {
    if (value.annual) {
      annual = &value;
      continue;
    }
    if (annual == nullptr || &annual->row != &value.row) continue;
    if (annual->bound == nullptr || value.bound == nullptr) continue;
    std::string const& first = value.bound->quantity.unit;
    std::string const& second = annual->bound->quantity.unit;
    if (first.empty() || second.empty() || facts.rules.units.factor(first, second)) continue;
    if (is_of_the_year(first, second) || count_alike(families, first, second)) continue;
    if (already_reported(spec, value.row.printed->at, subject_of(*value.row.printed), findings))
      continue;
    auto const before = findings.size();
    speak(facts, spec, value, Part::unit, {{"period", first}, {"annual", second}}, findings);
    if (findings.size() > before) quote(findings.back(), *annual, Part::unit);
  }
}

}  // namespace jixiao::check
