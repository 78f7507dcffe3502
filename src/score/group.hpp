#pragma once

#include "score/award.hpp"
#include "score/score.hpp"
#include "score/verdict.hpp"

namespace jixiao::score {

// Points by what they rest on: at least and at most.
struct Resting {
  Decimal measured;
  Decimal measured_high;
  Decimal claimed;
  Decimal claimed_high;
};

// A group's rows scored and summed up. `split` are the points that stand over rows without a weight
// of their own: any split of them over these rows is allowed.
struct GroupSum {
  Resting resting;
  int rounded_terms = 0;
  Decimal dropped;  // points of rows that the scheme leaves out
};
[[nodiscard]] GroupSum score_group(ScoredGroup& group, rulebook::Scheme const& scheme,
                                   rulebook::Rulebook const& rules, Leeway const& leeway);

// What the points of one thing with one basis rest on.
void rest(Resting& resting, Points const& points, Basis basis);

}  // namespace jixiao::score
