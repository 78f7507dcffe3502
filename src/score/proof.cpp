#include "score/proof.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace jixiao::score {
namespace {

std::string_view const no_path;

std::string text_of(Ratio const& value) {
  return value.to_string();
}

// Absurd quotients stay quotients.
std::string percent_of(Ratio const& value) {
  try {
    return value.percent();
  } catch (std::overflow_error const&) {
    return value.to_string();
  }
}

struct RowProof {
  Proof& proof;
  ScoredIndicator const& row;
  std::optional<Award> const& award;
  rulebook::Scheme const& scheme;
  Completion const& completion = row.completion;

  [[nodiscard]] std::string points(Decimal value) const {
    return value.to_fixed(std::max(scheme.rounding.indicator, value.scale()));
  }

  // The numbers that a comparison and a formula show, with the unit they are in.
  [[nodiscard]] Arguments numbers() const {
    Arguments arguments;
    if (completion.actual) arguments.emplace_back("actual", text_of(*completion.actual));
    if (completion.best) arguments.emplace_back("best", text_of(*completion.best));
    if (completion.target) arguments.emplace_back("target", text_of(*completion.target));
    if (completion.rate) arguments.emplace_back("rate", percent_of(*completion.rate));
    return arguments;
  }

  void rule() const {
    if (!completion.parts.empty())
      return proof.add(completion.join == ast::Join::all ? "rule-parts-all" : "rule-parts-any",
                       no_path, {{"count", std::to_string(completion.parts.size())}});
    if (completion.attainment == Attainment::not_applicable)
      return scheme.quantitative.blank_target_unscored
                 ? proof.add("rule-unscored", "quantitative.blank_target_unscored", {})
                 : proof.add("rule-none", no_path, {});
    if (!row.ratio.empty()) return proof.add("rule-objective", "ratios." + row.ratio, {});
    if (completion.measure == Measure::qualitative) return proof.add("rule-tier", "tiers.1", {});
    if (completion.measure == Measure::direct)
      return proof.add("rule-direct", "assignments.direct", {});
    quantitative_rule();
    if (award && award->formula == Formula::threshold)
      proof.add("rule-threshold", "quantitative.pass_threshold",
                {{"threshold", percent_of(*scheme.quantitative.pass_threshold)}});
  }

  void quantitative_rule() const {
    if (award && award->formula == Formula::interpolate)
      return proof.add("rule-survey", "satisfaction.formula",
                       {{"full", percent_of(*scheme.satisfaction.full)},
                        {"zero", percent_of(*scheme.satisfaction.zero)}});
    auto const& node = row.target.expression.node;
    if (std::holds_alternative<ast::Range>(node) || std::holds_alternative<ast::Tolerance>(node))
      return proof.add("rule-range", no_path, {});
    switch (row.target.polarity) {
      case Polarity::lower_is_better:
        return proof.add(scheme.quantitative.reverse == rulebook::ReverseFormula::linear_excess
                             ? "rule-reverse-linear"
                             : "rule-reverse-inverse",
                         "quantitative.reverse", {});
      case Polarity::exact:
        if (completion.target && completion.target->is_zero())
          return proof.add("rule-equal-zero", "quantitative.equal", {});
        return proof.add(scheme.quantitative.equal == rulebook::EqualFormula::as_positive
                             ? "rule-equal"
                             : "rule-equal-binary",
                         "quantitative.equal", {});
      case Polarity::higher_is_better:
      case Polarity::none: return proof.add("rule-positive", "quantitative.positive", {});
    }
  }

  void target() const {
    if (row.target.text.empty()) return proof.add("target-blank", no_path, {});
    proof.add("target", no_path, {{"target", row.target.text}});
    if (row.target.polarity_from == PolarityFrom::level2)
      proof.add("polarity-level2", no_path, {{"word", row.target.polarity_word}});
    else if (row.target.polarity_from == PolarityFrom::name)
      proof.add("polarity-name", no_path, {{"word", row.target.polarity_word}});
    else if (completion.parts.empty() && row.target.polarity == Polarity::exact &&
             row.target.polarity_from == PolarityFrom::assumed)
      proof.add("polarity-assumed", no_path, {});
  }

  void actual() const {
    if (row.actual.text.empty()) return proof.add("actual-blank", no_path, {});
    proof.add("actual", no_path, {{"actual", row.actual.text}});
    if (completion.factor && completion.actual)
      proof.add("convert", no_path,
                {{"from", completion.from_unit},
                 {"unit", completion.unit},
                 {"factor", completion.factor->to_string()},
                 {"actual", text_of(*completion.actual)}});
    auto const* bound = std::get_if<ast::Bound>(&row.actual.expression.node);
    if (bound != nullptr && bound->quantity.unit.empty() && !completion.unit.empty() &&
        completion.actual)
      proof.add("bare-unit", no_path,
                {{"actual", text_of(*completion.actual)}, {"unit", completion.unit}});
  }

  void parts() const {
    for (std::size_t at = 0; at < std::min<std::size_t>(completion.parts.size(), 20); ++at) {
      Completion const& part = completion.parts[at];
      Arguments arguments{{"part", std::to_string(at + 1)}};
      bool const numbers = part.actual && part.target && !part.best;
      if (numbers) {
        arguments.emplace_back("actual", text_of(*part.actual));
        arguments.emplace_back("target", text_of(*part.target));
      }
      bool const met = part.attainment == Attainment::met;
      bool const missed = part.attainment == Attainment::missed;
      proof.add(met && numbers                               ? "part-met"
                : missed && numbers                          ? "part-missed"
                : met                                        ? "part-reached"
                : part.attainment == Attainment::claimed_met ? "part-claimed"
                                                             : "part-open",
                no_path, std::move(arguments));
    }
  }

  void comparison() const {
    if (!completion.parts.empty()) return parts();
    switch (completion.attainment) {
      case Attainment::met:
      case Attainment::missed:
      case Attainment::between: return compared();
      case Attainment::tier:
        return proof.add("tier", "tiers." + completion.tier + ".labels",
                         {{"tier", completion.tier}});
      case Attainment::claimed_met: return proof.add("claimed-met", no_path, {});
      case Attainment::claimed_partly: return proof.add("claimed-partly", no_path, {});
      case Attainment::claimed_missed: return proof.add("claimed-missed", no_path, {});
      case Attainment::not_applicable: return;
      case Attainment::undecided: return undecided();
    }
  }

  void undecided() const;

  void compared() const {
    if (!completion.actual || !completion.target) return days();
    if (completion.best)
      return proof.add(completion.attainment == Attainment::between ? "between" : "span-missed",
                       no_path, numbers());
    bool const met = completion.attainment == Attainment::met;
    if (completion.opposite) proof.add("opposite", no_path, numbers());
    proof.add(met ? met_kind() : missed_kind(), no_path, numbers());
    if (completion.actual->is_negative() && !completion.target->is_negative() && !met &&
        scheme.quantitative.negative_as_zero)
      proof.add("negative", "quantitative.negative_as_zero", {});
    if (completion.rate) proof.add("rate", no_path, numbers());
  }

  [[nodiscard]] std::string_view met_kind() const {
    if (completion.target->is_zero()) return "met-zero";
    if (std::holds_alternative<ast::Range>(row.target.expression.node) ||
        std::holds_alternative<ast::Tolerance>(row.target.expression.node))
      return "met";
    return completion.polarity == Polarity::lower_is_better ? "met-below" : "met-above";
  }

  [[nodiscard]] std::string_view missed_kind() const {
    if (*completion.actual == *completion.target) return "missed-edge";
    bool const above = *completion.actual > *completion.target;
    if (completion.target->is_zero() && above) return "missed-zero";
    if (completion.polarity == Polarity::exact && above) return "missed-different";
    return above ? "missed-above" : "missed-below";
  }

  void days() const {
    bool const met = completion.attainment == Attainment::met;
    bool const missed = completion.attainment == Attainment::missed;
    if (!row.target.days || !row.actual.days)
      return proof.add(met ? "date-met" : missed ? "date-missed" : "date-between", no_path, {});
    proof.add(met      ? "days-met"
              : missed ? "days-missed"
                       : "days-between",
              no_path,
              {{"first", to_string(row.actual.days->first)},
               {"last", to_string(row.actual.days->last)},
               {"due", to_string(row.target.days->last)}});
  }

  void over() const {
    if (!completion.rate || completion.polarity == Polarity::lower_is_better ||
        completion.target->is_negative() || completion.attainment != Attainment::met)
      return;
    auto const speak = [&](std::string_view kind, std::string_view path,
                           std::optional<Ratio> const& limit) {
      if (limit && *completion.rate >= *limit)
        proof.add(kind, path,
                  {{"rate", percent_of(*completion.rate)}, {"limit", percent_of(*limit)}});
    };
    speak("over-explain", "over.explain_ratio", scheme.over.explain_ratio);
    speak("over-review", "over.review_ratio", scheme.over.review_ratio);
  }

  void result() const;
  void one_formula(Arguments arguments) const;
  void doubt(Arguments const& arguments) const;
};

void RowProof::undecided() const {
  static constexpr std::pair<std::string_view, std::string_view> kinds[] = {
      {"units", "undecided-units"},         {"percent", "undecided-percent"},
      {"magnitude", "undecided-magnitude"}, {"unreadable", "undecided-unreadable"},
      {"kind", "undecided-kind"},           {"bound", "undecided-bound"},
      {"no-year", "undecided-no-year"},     {"no-base", "undecided-no-base"},
      {"no-amount", "undecided-no-amount"}, {"no-standard", "undecided-no-standard"},
      {"level", "undecided-level"},         {"parts", "undecided-parts"},
      {"missing", "undecided-missing"},     {"overflow", "undecided-overflow"}};
  for (auto const& [reason, kind] : kinds)
    if (reason == completion.reason) return proof.add(kind, no_path, {});
}

void RowProof::one_formula(Arguments arguments) const {
  switch (award->formula) {
    case Formula::full: return proof.add("points-full", no_path, std::move(arguments));
    case Formula::nothing: return proof.add("points-nothing", no_path, std::move(arguments));
    case Formula::ratio: return proof.add("points-ratio", no_path, std::move(arguments));
    case Formula::linear_excess:
      return proof.add("points-linear-excess", "quantitative.reverse", std::move(arguments));
    case Formula::inverse_ratio:
      return proof.add("points-inverse-ratio", "quantitative.reverse", std::move(arguments));
    case Formula::threshold:
      arguments.emplace_back("threshold", percent_of(*scheme.quantitative.pass_threshold));
      return proof.add(
          scheme.quantitative.rescaled ? "points-rescaled" : "points-threshold",
          scheme.quantitative.rescaled ? "quantitative.rescaled" : "quantitative.pass_threshold",
          std::move(arguments));
    case Formula::interpolate:
      arguments.emplace_back("share", percent_of(*completion.share));
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
    proof.add("points-span", no_path, std::move(arguments));
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
    proof.add("points-claim", no_path, std::move(arguments));
  } else if (award->formula == Formula::below_full) {
    proof.add("points-below-full", no_path, std::move(arguments));
  } else if (award->formula == Formula::open) {
    proof.add("points-open", no_path, std::move(arguments));
  } else if (award->formula == Formula::parts) {
    proof.add("points-parts", no_path, std::move(arguments));
  } else if (award->formula == Formula::overflow) {
    proof.add("overflow", no_path, {});
  } else {
    Arguments const bounds = arguments;
    one_formula(std::move(arguments));
    doubt(bounds);
  }
  bool const chosen = award->face_low && *award->face_low != *award->face_high;
  if (chosen && row.points.declared && row.points.score == row.points.declared)
    proof.add("declared-taken", no_path, {{"declared", points(*row.points.declared)}});
}

}  // namespace

void Proof::add(std::string_view kind, std::string_view path, Arguments arguments) {
  bool const stated = !path.empty() && scheme_.find(path) != nullptr;
  steps_.push_back({kind, stated ? std::string(path) : std::string{}, std::move(arguments)});
}

void Proof::cite() {
  std::vector<std::string> cited;
  std::size_t const count = steps_.size();
  for (std::size_t at = 0; at < count; ++at) {
    std::string const path = steps_[at].path;
    if (path.empty() || std::find(cited.begin(), cited.end(), path) != cited.end()) continue;
    cited.push_back(path);
    rulebook::Provenance const* provenance = scheme_.find(path);
    if (provenance == nullptr) continue;
    std::string zh = rulebook::describe(provenance->cite, rules_, Language::chinese);
    std::string en = rulebook::describe(provenance->cite, rules_, Language::english);
    bool const repeated =
        std::any_of(steps_.begin() + static_cast<std::ptrdiff_t>(count), steps_.end(),
                    [&](Step const& step) { return step.arguments.front().second == zh; });
    if (!repeated)
      steps_.push_back({"citation", path, {{"zh", std::move(zh)}, {"en", std::move(en)}}});
  }
}

void prove_row(Proof& proof, ScoredIndicator const& row, std::optional<Award> const& award,
               rulebook::Scheme const& scheme) {
  RowProof const steps{proof, row, award, scheme};
  steps.rule();
  steps.target();
  steps.actual();
  steps.comparison();
  steps.over();
  if (award && row.points.weight)
    steps.result();
  else
    proof.add("no-weight", no_path, {});
  proof.cite();
}

}  // namespace jixiao::score
