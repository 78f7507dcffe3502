#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "form/form.hpp"
#include "score/score.hpp"

namespace jixiao::reality {

// A printed score with what the rules say of it.
struct Claim {
  score::Points const& points;
  std::string at;  // where it stands, as in the findings' places
  // The points before rounding, where a formula gave them.
  std::optional<Ratio> exact = {};
  bool direction_unknown = false;  // more or less is better: nothing tells
  int places = 2;                  // the most that the form prints a score with
};
[[nodiscard]] Claim claim_of(score::ScoredIndicator const& row, form::Form const& form);
[[nodiscard]] Claim claim_of(score::Execution const& execution, form::Form const& form);

// A score that is the rule's but for being rounded to the fewer places that the form prints its
// scores with.
[[nodiscard]] bool is_coarser_rounding(Claim const& claim);

// In one phrase whether a printed score follows the rule, and why or why not: the verdict, what the
// steps of its proof compared and computed, how far the printed score is off, and the ids of the
// findings that stand at the same place.
[[nodiscard]] std::string reason_of(Claim const& claim, std::vector<Finding> const& findings);

}  // namespace jixiao::reality
