#pragma once

#include <vector>

#include "base/words.hpp"
#include "check/check.hpp"

// Relations of funds that were recomputed and hold: 5 × 1980元 × 12 = 118800元, the year's funds.
// No findings; a summary may say them, so that a reader knows what was looked at.
namespace jixiao::check {

struct HeldRelation {
  Place place;
  std::string rule;  // the check that would have spoken
  Words words;
};
// Of a target form whose rows and claims are known; from_form asks when Facts has a place for them.
[[nodiscard]] std::vector<HeldRelation> relations_that_hold(Facts const& facts);

}  // namespace jixiao::check
