#pragma once

#include <vector>

#include "check/goal/matching.hpp"

// Claims held against the indicators they speak of, for the checks that report the difference.
namespace jixiao::check {

struct Contradiction {
  Matched match;
  Agreement agreement = Agreement::different;
  std::vector<Claim const*> elsewhere;  // the same said in other texts of the form
};
// One for each indicator that a text contradicts. A text that says several numbers of an indicator
// says nothing certain, unless one of them is the indicator's.
[[nodiscard]] std::vector<Contradiction> contradictions(Facts const& facts, Asks asks);

// With the indicator's cell and the text quoted, and both places.
Finding& report(Facts const& facts, rulebook::CheckSpec const& spec,
                Contradiction const& contradiction, std::vector<Finding>& findings);

}  // namespace jixiao::check
