#include <fmt/format.h>

#include "score/row_proof.hpp"

namespace jixiao::score {

void RowProof::limited() const {
  if (row.default_cost == DefaultCost::no) return;
  auto const& most = *scheme.quantitative.default_cost;
  if (*row.points.weight <= most) return;
  proof.add(row.default_cost == DefaultCost::named ? "limit-default-cost" : "doubt-default-cost",
            "quantitative.default_cost", {{"most", points(most)}});
}

void RowProof::one_formula(Arguments arguments) const {
  switch (award->formula) {
    case Formula::full: return proof.add("points-full", formula_path(), std::move(arguments));
    case Formula::nothing: return proof.add("points-nothing", formula_path(), std::move(arguments));
    case Formula::ratio: return proof.add("points-ratio", formula_path(), std::move(arguments));
    case Formula::linear_excess:
      return proof.add("points-linear-excess", "quantitative.reverse", std::move(arguments));
    case Formula::inverse_ratio:
      return proof.add("points-inverse-ratio", "quantitative.reverse", std::move(arguments));
    case Formula::threshold: return with_threshold("points-threshold", std::move(arguments));
    case Formula::rescaled: return with_threshold("points-rescaled", std::move(arguments));
    case Formula::either_mode: return with_threshold("points-either-mode", std::move(arguments));
    case Formula::no_threshold:
      return proof.add("points-no-threshold", formula_path(), std::move(arguments));
    case Formula::beyond:
      return proof.add("points-beyond", "quantitative.above_range", std::move(arguments));
    case Formula::unclear:
      return proof.add("points-unclear", "quantitative.direction", std::move(arguments));
    case Formula::interpolate:
      arguments.emplace_back("share", percent_of(*completion.share()));
      arguments.emplace_back("full", percent_of(*scheme.satisfaction.full));
      arguments.emplace_back("zero", percent_of(*scheme.satisfaction.zero));
      return proof.add("points-interpolate", "satisfaction.full", std::move(arguments));
    case Formula::objective:
      return proof.add("points-objective", "ratios." + row.ratio, std::move(arguments));
    case Formula::tier:
    case Formula::claim:
    case Formula::below_full:
    case Formula::open:
    case Formula::parts:
    case Formula::overflow: return;
  }
}

void RowProof::with_threshold(std::string_view kind, Arguments arguments) const {
  bool const named = row.rule.threshold.has_value();
  auto const& threshold = named ? row.rule.threshold : scheme.quantitative.pass_threshold;
  arguments.emplace_back("threshold", percent_of(*threshold));
  bool const mode = !named && award->formula == Formula::rescaled;
  proof.add(kind,
            named  ? formula_path()
            : mode ? "quantitative.rescaled"
                   : "quantitative.pass_threshold",
            std::move(arguments));
}

// Why a number that no relation was printed for leaves more than the points of its formula.
void RowProof::doubt(Arguments const& arguments) const {
  if (award->low == award->high) return;
  if (award->formula == Formula::nothing && completion.assumed)
    proof.add("doubt-zero-target", no_path, arguments);
  if (award->formula == Formula::full && completion.inferred)
    proof.add("doubt-zero-actual", no_path, arguments);
}

void RowProof::result() const {
  Arguments arguments = numbers();
  arguments.emplace_back("weight", row.points.weight->to_string());
  arguments.emplace_back("low", points(award->low));
  arguments.emplace_back("high", points(award->high));
  if (row.points.score) arguments.emplace_back("score", points(*row.points.score));
  if (completion.best) {
    proof.add("points-span", formula_path(), std::move(arguments));
  } else if (award->formula == Formula::tier) {
    for (auto const& tier : scheme.tiers)
      if (tier.key == completion.tier) {
        char const closing = tier.high_closed ? ']' : ')';
        int const places = scheme.rounding.indicator;
        arguments.emplace_back("interval", fmt::format("[{}, {}{}", percent_of(tier.low),
                                                       percent_of(tier.high), closing));
        arguments.emplace_back(
            "edges",
            fmt::format("[{}, {}{}", points(award->low),
                        jixiao::points(*row.points.weight, tier.high, places).to_fixed(places),
                        closing));
      }
    proof.add("points-tier", "tiers." + completion.tier, std::move(arguments));
  } else if (award->formula == Formula::claim && award->face_low) {
    arguments.emplace_back("face",
                           *award->face_low == *award->face_high
                               ? points(*award->face_low)
                               : points(*award->face_low) + "~" + points(*award->face_high));
    proof.add("points-claim", "claims", std::move(arguments));
  } else if (award->formula == Formula::below_full) {
    proof.add("points-below-full", formula_path(), std::move(arguments));
  } else if (award->formula == Formula::open) {
    proof.add("points-open", "open", std::move(arguments));
  } else if (award->formula == Formula::parts) {
    proof.add("points-parts", "parts", std::move(arguments));
  } else if (award->formula == Formula::overflow) {
    proof.add("overflow", no_path, {});
  } else {
    Arguments const bounds = arguments;
    one_formula(std::move(arguments));
    doubt(bounds);
  }
  limited();
  bool const chosen = award->face_low && *award->face_low != *award->face_high;
  if (chosen && row.points.declared && row.points.score == row.points.declared)
    proof.add("declared-taken", no_path, {{"declared", points(*row.points.declared)}});
}

}  // namespace jixiao::score
