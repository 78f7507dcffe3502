#include "check/goal/checks.hpp"
#include "check/goal/contradictions.hpp"

namespace jixiao::check {

void goal_rates(Facts const& facts, rulebook::CheckSpec const& spec,
                std::vector<Finding>& findings) {
  for (auto const& contradiction : contradictions(facts, Asks::rate))
    report(facts, spec, contradiction, findings);
}

}  // namespace jixiao::check
