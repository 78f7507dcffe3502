#pragma once

#include <span>

#include "score/score.hpp"

namespace jixiao::score {

// Points of the groups that print none: those of their rows, else the scheme's where it has them
// for one group alone.
void settle_weights(std::span<ScoredGroup> groups, rulebook::Scheme const& scheme,
                    rulebook::Rulebook const& rules);

}  // namespace jixiao::score
