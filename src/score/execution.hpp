#pragma once

#include "score/award.hpp"
#include "score/score.hpp"
#include "score/verdict.hpp"

namespace jixiao::score {

// The execution rate (预算执行率) of a fund block and its points. Computed on the sums, never as a
// mean of rows: the printed total row, else the sum of the fund sources.
[[nodiscard]] Execution from_funds(form::Funds const& funds, rulebook::Scheme const& scheme,
                                   rulebook::Rulebook const& rules, Leeway const& leeway);

}  // namespace jixiao::score
