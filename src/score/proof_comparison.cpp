#include "score/row_proof.hpp"

namespace jixiao::score {

void RowProof::actual() const {
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
    proof.add("bare-unit", no_path, {{"actual", quantity(*completion.actual)}});
}

void RowProof::parts() const {
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

void RowProof::comparison() const {
  if (!completion.parts.empty()) return parts();
  switch (completion.attainment) {
    case Attainment::met:
    case Attainment::missed:
    case Attainment::between: return compared();
    case Attainment::tier:
      if (completion.reason == "change")
        return proof.add("tier-by-change", "tiers." + completion.tier, {{"tier", completion.tier}});
      return proof.add("tier", "tiers." + completion.tier + ".labels", {{"tier", completion.tier}});
    case Attainment::claimed_met: return proof.add("claimed-met", no_path, {});
    case Attainment::claimed_partly: return proof.add("claimed-partly", no_path, {});
    case Attainment::claimed_missed: return proof.add("claimed-missed", no_path, {});
    case Attainment::not_applicable: return;
    case Attainment::undecided: return undecided();
  }
}

void RowProof::compared() const {
  if (completion.reason == "change")
    return proof.add(completion.attainment == Attainment::met ? "change-met" : "change-missed",
                     no_path, {});
  if (!completion.actual || !completion.target) return days();
  if (completion.best)
    return proof.add(completion.attainment == Attainment::between ? "between" : "span-missed",
                     no_path, quantities());
  bool const met = completion.attainment == Attainment::met;
  if (completion.opposite) proof.add("opposite", no_path, quantities());
  proof.add(met ? met_kind() : missed_kind(), no_path, quantities());
  if (completion.actual->is_negative() && !completion.target->is_negative() && !met &&
      scheme.quantitative.negative_as_zero)
    proof.add("negative", "quantitative.negative_as_zero", {});
  if (completion.rate()) proof.add("rate", no_path, numbers());
}

std::string_view RowProof::met_kind() const {
  if (completion.target->is_zero()) return "met-zero";
  if (std::holds_alternative<ast::Range>(row.target.expression.node) ||
      std::holds_alternative<ast::Tolerance>(row.target.expression.node))
    return "met";
  return completion.polarity == Polarity::lower_is_better ? "met-below" : "met-above";
}

std::string_view RowProof::missed_kind() const {
  if (*completion.actual == *completion.target) return "missed-edge";
  bool const above = *completion.actual > *completion.target;
  if (completion.target->is_zero() && above) return "missed-zero";
  if (completion.polarity == Polarity::exact && above) return "missed-different";
  return above ? "missed-above" : "missed-below";
}

void RowProof::days() const {
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

void RowProof::over() const {
  auto const rate = completion.rate();
  if (!rate || completion.polarity == Polarity::lower_is_better ||
      completion.target->is_negative() || completion.attainment != Attainment::met)
    return;
  auto const speak = [&](std::string_view kind, std::string_view path,
                         std::optional<Ratio> const& limit) {
    if (limit && *rate >= *limit)
      proof.add(kind, path, {{"rate", percent_of(*rate)}, {"limit", percent_of(*limit)}});
  };
  speak("over-explain", "over.explain_ratio", scheme.over.explain_ratio);
  speak("over-review", "over.review_ratio", scheme.over.review_ratio);
}

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

}  // namespace jixiao::score
