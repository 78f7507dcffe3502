#include "check/goal/checks.hpp"
#include "check/goal/contradictions.hpp"

namespace jixiao::check {

void goal_numbers(Facts const& facts, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings) {
  for (auto const& contradiction : contradictions(facts, Asks::quantity)) {
    auto& finding = report(facts, spec, contradiction, findings);
    // ≥3次 keeps the promise of 不少于2场 and more: two figures for one thing, but no falsehood.
    if (contradiction.agreement == Agreement::implied) finding.severity = Severity::warning;
  }
}

}  // namespace jixiao::check
