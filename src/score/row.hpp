#pragma once

#include "score/award.hpp"
#include "score/proof.hpp"
#include "score/score.hpp"
#include "score/verdict.hpp"

namespace jixiao::score {

// One row typed and held against each other, no points yet.
[[nodiscard]] ScoredIndicator typed_row(std::string_view target, std::string_view actual,
                                        RowContext const& row, rulebook::Scheme const& scheme,
                                        rulebook::Rulebook const& rules);

// Whether the scheme leaves the row out: its target is blank, or it does not apply.
[[nodiscard]] bool is_dropped(ScoredIndicator const& row, rulebook::Scheme const& scheme);

// What the scheme gives a typed row for `weight` points.
[[nodiscard]] Award award_of(ScoredIndicator const& row, Decimal weight,
                             rulebook::Scheme const& scheme);

// Points, verdict and proof of a typed row whose weight and declared score stand in its points;
// the award where it has a weight.
std::optional<Award> score_row(ScoredIndicator& row, rulebook::Scheme const& scheme,
                               rulebook::Rulebook const& rules, Leeway const& leeway);

// Says that a declared score is the computed one in the fewer places that the form prints.
void prove_coarse(Proof& proof, Points const& points, Leeway const& leeway);

}  // namespace jixiao::score
