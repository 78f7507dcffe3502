#pragma once

#include <vector>

#include "base/words.hpp"
#include "check/check.hpp"

// Relations of funds that were recomputed and hold: 5 × 1980元 × 12 = 118800元, the year's funds.
// No findings; a summary may say them, so that a reader knows what was looked at.
namespace jixiao::check {

struct Held {
  Place place;
  std::string rule;  // the check that would have spoken
  Words words;
};
// Of a target form.
[[nodiscard]] std::vector<Held> relations_that_hold(form::Form const& form,
                                                    rulebook::Rulebook const& rules);

}  // namespace jixiao::check
