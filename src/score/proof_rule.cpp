#include "score/row_proof.hpp"

namespace jixiao::score {

void RowProof::dropped() const {
  bool const blank = completion.attainment == Attainment::not_applicable;
  if (blank && scheme.quantitative.blank_target_unscored)
    proof.add("rule-unscored", "quantitative.blank_target_unscored", {});
  else
    proof.add("rule-dropped", "quantitative.not_applicable", {});
  target();
  actual();
}

void RowProof::rule() const {
  if (!completion.parts.empty())
    return proof.add(completion.join == ast::Join::all ? "rule-parts-all" : "rule-parts-any",
                     "parts", {{"count", std::to_string(completion.parts.size())}});
  if (completion.attainment == Attainment::not_applicable)
    return proof.add("rule-none", "quantitative.not_applicable", {});
  if (!row.ratio.empty()) return proof.add("rule-objective", "ratios." + row.ratio, {});
  if (row.rule.assignment != nullptr) return assigned(*row.rule.assignment);
  if (completion.measure == Measure::qualitative) return proof.add("rule-tier", "tiers.1", {});
  if (completion.measure == Measure::direct)
    return proof.add("rule-direct", "assignments.direct", {});
  quantitative_rule();
  if (!scheme.quantitative.pass_threshold || !award) return;
  if (award->formula == Formula::threshold || award->formula == Formula::rescaled)
    proof.add("rule-threshold", "quantitative.pass_threshold",
              {{"threshold", percent_of(*scheme.quantitative.pass_threshold)}});
}

void RowProof::assigned(rulebook::AssignmentSpec const& spec) const {
  switch (spec.rule) {
    case rulebook::Assignment::direct: proof.add("rule-direct", "assignments.direct", {}); break;
    case rulebook::Assignment::tier: proof.add("rule-tier", "assignments.tier", {}); break;
    case rulebook::Assignment::ratio_threshold:
      if (row.rule.threshold)
        proof.add("rule-threshold", "assignments.ratio-threshold",
                  {{"threshold", percent_of(*row.rule.threshold)}});
      else
        proof.add("rule-threshold-unprinted", "assignments.ratio-threshold", {});
      break;
    case rulebook::Assignment::satisfaction:
      if (scheme.satisfaction.full && scheme.satisfaction.zero)
        proof.add("rule-survey", "assignments.satisfaction",
                  {{"full", percent_of(*scheme.satisfaction.full)},
                   {"zero", percent_of(*scheme.satisfaction.zero)}});
      else
        quantitative_rule();
      break;
  }
  if (row.rule.named)
    proof.add("rule-named", no_path, {{"zh", spec.name.zh}, {"en", spec.name.en}});
}

void RowProof::quantitative_rule() const {
  if (award && award->formula == Formula::interpolate)
    return proof.add("rule-survey", "satisfaction.formula",
                     {{"full", percent_of(*scheme.satisfaction.full)},
                      {"zero", percent_of(*scheme.satisfaction.zero)}});
  auto const& node = row.target.expression.node;
  if (std::holds_alternative<ast::Range>(node) || std::holds_alternative<ast::Tolerance>(node))
    return proof.add("rule-range", "quantitative.above_range", {});
  auto const& stated = scheme.quantitative;
  switch (row.target.polarity) {
    case Polarity::lower_is_better:
      if (stated.reverse == rulebook::ReverseFormula::unstated)
        return proof.add("rule-unstated", "quantitative.reverse", {});
      return proof.add(scheme.quantitative.reverse == rulebook::ReverseFormula::linear_excess
                           ? "rule-reverse-linear"
                           : "rule-reverse-inverse",
                       "quantitative.reverse", {});
    case Polarity::exact:
      if (completion.target && completion.target->is_zero())
        return proof.add("rule-equal-zero", "quantitative.equal", {});
      if (stated.equal == rulebook::EqualFormula::unstated)
        return proof.add("rule-unstated", "quantitative.equal", {});
      return proof.add(scheme.quantitative.equal == rulebook::EqualFormula::as_positive
                           ? "rule-equal"
                           : "rule-equal-binary",
                       "quantitative.equal", {});
    case Polarity::higher_is_better:
    case Polarity::none:
      return proof.add(stated.positive == rulebook::PositiveFormula::unstated ? "rule-unstated"
                                                                              : "rule-positive",
                       "quantitative.positive", {});
  }
}

std::string RowProof::formula_path() const {
  if (row.rule.assignment != nullptr) {
    switch (row.rule.assignment->rule) {
      case rulebook::Assignment::direct: return "assignments.direct";
      case rulebook::Assignment::ratio_threshold: return "assignments.ratio-threshold";
      case rulebook::Assignment::tier: return "assignments.tier";
      case rulebook::Assignment::satisfaction: return "assignments.satisfaction";
    }
  }
  if (completion.measure == Measure::direct) return "assignments.direct";
  switch (completion.polarity) {
    case Polarity::lower_is_better: return "quantitative.reverse";
    case Polarity::exact: return "quantitative.equal";
    case Polarity::higher_is_better:
    case Polarity::none: return "quantitative.positive";
  }
  return {};
}

void RowProof::target() const {
  if (row.target.text.empty()) return proof.add("target-blank", no_path, {});
  proof.add("target", no_path, {{"target", row.target.text}});
  if (row.target.polarity_from == PolarityFrom::level2)
    proof.add("polarity-level2", "words.key-lower", {{"word", row.target.polarity_word}});
  else if (row.target.polarity_from == PolarityFrom::name)
    proof.add("polarity-name", "words.name-lower", {{"word", row.target.polarity_word}});
  else if (row.target.polarity_from == PolarityFrom::unclear)
    proof.add("polarity-unclear", "words.name-lower", {{"word", row.target.polarity_word}});
  else if (completion.parts.empty() && row.target.polarity == Polarity::exact &&
           row.target.polarity_from == PolarityFrom::assumed)
    proof.add("polarity-assumed", no_path, {});
}

}  // namespace jixiao::score
