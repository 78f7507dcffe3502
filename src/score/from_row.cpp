#include "base/text.hpp"
#include "score/proof.hpp"
#include "score/row.hpp"
#include "score/verdict.hpp"

namespace jixiao::score {
namespace {

// What the scheme opens for a change by hand (人工调整).
enum class Revision { none, lower, any };

Revision revision_of(Completion const& completion, rulebook::Scheme const& scheme) {
  Revision const common = scheme.manual.deduction ? Revision::lower : Revision::none;
  if (!completion.rate || !completion.target || completion.target->is_negative()) return common;
  auto const reached = [&](std::optional<Ratio> const& limit) {
    return limit && *completion.rate >= *limit;
  };
  if (completion.polarity == Polarity::lower_is_better)
    return scheme.manual.revise_reverse_above && *completion.rate > Ratio{1} ? Revision::any
                                                                             : common;
  if (scheme.manual.revise_equal_different && completion.polarity == Polarity::exact &&
      *completion.rate != Ratio{1})
    return Revision::any;
  if (reached(scheme.over.review_ratio) || reached(scheme.manual.revise_positive))
    return Revision::lower;
  return common;
}

// A declared score that a change by hand explains is within what the scheme allows.
bool widen(Points& points, Revision revision) {
  if (revision == Revision::none || !points.declared || points.declared->is_negative() ||
      *points.declared > *points.weight)
    return false;
  if (*points.declared < *points.low)
    points.low = points.declared;
  else if (revision == Revision::any && *points.declared > *points.high)
    points.high = points.declared;
  else
    return false;
  return true;
}

std::string letters_of(std::string_view name) {
  std::string letters;
  std::string const plain = without_blanks(name);
  for (std::string_view rest = plain; !rest.empty();) {
    auto const [value, length] = decode(rest);
    if (value != U'“' && value != U'”' && value != U'"')
      letters += rest.substr(0, static_cast<std::size_t>(length));
    rest.remove_prefix(static_cast<std::size_t>(length));
  }
  return letters;
}

// The objective ratio of the scheme that the row names and that has the row's points.
rulebook::RatioSpec const* ratio_of(ScoredIndicator const& row, rulebook::Scheme const& scheme) {
  if (scheme.ratios.empty()) return nullptr;
  std::string const name = letters_of(folded(row.name));
  for (auto const& ratio : scheme.ratios)
    if (ratio.points == *row.points.weight && contains(name, letters_of(folded(ratio.name.zh))))
      return &ratio;
  return nullptr;
}

}  // namespace

ScoredIndicator typed_row(std::string_view target, std::string_view actual, RowContext const& row,
                          rulebook::Scheme const& scheme, rulebook::Rulebook const& rules) {
  ScoredIndicator scored;
  scored.level1_key = row.level1_key;
  scored.level2_key = row.level2_key;
  scored.name = row.name;
  scored.target = target_from_text(target, row, rules);
  scored.actual = actual_from_text(actual, row, rules);
  scored.completion = from_constraint(scored.target, scored.actual, scheme, rules.units);
  scored.points.basis = scored.completion.basis;
  return scored;
}

bool is_survey(ScoredIndicator const& row) {
  return row.level1_key == "satisfaction" || row.level2_key == "beneficiary-satisfaction" ||
         row.level2_key == "satisfaction";
}

std::optional<Award> score_row(ScoredIndicator& row, rulebook::Scheme const& scheme,
                               rulebook::Rulebook const& rules) {
  Points& points = row.points;
  std::optional<Award> given;
  Proof proof{scheme, rules, points.because};
  if (points.weight && points.weight->is_negative()) points.weight.reset();
  if (!points.weight) {
    prove_row(proof, row, given, scheme);
    return given;
  }
  if (auto const* ratio = ratio_of(row, scheme)) {
    given = award(row.completion, *ratio, scheme.rounding.indicator);
    if (given) row.ratio = ratio->key;
  }
  if (!given) given = award(row.completion, *points.weight, scheme, is_survey(row));
  points.score = score_of(*given, points.declared);
  points.low = given->low;
  points.high = given->high;
  bool const revised = widen(points, revision_of(row.completion, scheme));
  int const places = scheme.rounding.indicator;
  points.verdict = verdict_of(points.declared, points.low, points.high,
                              tolerance_of(scheme, given->rounded ? 1 : 0, places));
  prove_row(proof, row, given, scheme);
  if (revised)
    proof.add("revised", scheme.manual.deduction ? "manual.deduction" : "over.review_ratio",
              {{"declared", points.declared->to_string()}});
  return given;
}

ScoredIndicator from_row(std::string_view target, std::string_view actual,
                         std::optional<Decimal> weight, std::optional<Decimal> declared,
                         RowContext const& row, rulebook::Scheme const& scheme,
                         rulebook::Rulebook const& rules) {
  ScoredIndicator scored = typed_row(target, actual, row, scheme, rules);
  scored.points.weight = weight;
  scored.points.declared = declared;
  score_row(scored, scheme, rules);
  return scored;
}

}  // namespace jixiao::score
