#include "reason.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace jixiao::reality {

namespace {

using score::Points;
using score::Verdict;

// The steps that only repeat what the table shows beside the phrase, or what holds for every row.
bool goes_without_saying(std::string_view kind, Verdict verdict) {
  for (std::string_view const start : {"rule-", "target", "actual", "weight-", "over-"})
    if (kind.starts_with(start)) return true;
  if (kind == "rate") return true;
  return kind.starts_with("polarity-") && verdict == Verdict::confirmed;
}

// "comparison: actual 57 < target 60, missed" → "actual 57 < target 60, missed".
std::string without_lead(std::string const& sentence) {
  auto const colon = sentence.find(": ");
  bool const led = colon != std::string::npos && sentence.find(' ') > colon;
  return led ? sentence.substr(colon + 2) : sentence;
}

std::string proof_of(Points const& points) {
  std::vector<std::string> said;
  for (score::Step const& step : points.because)
    if (!goes_without_saying(step.kind, points.verdict))
      said.push_back(without_lead(score::describe(step).en));
  return fmt::format("{}", fmt::join(said, "; "));
}

std::string verdict_in_words(Points const& points) {
  if (!points.declared) return "no score printed";
  switch (points.verdict) {
    case Verdict::confirmed: return "follows the rule";
    case Verdict::consistent: return "within the rule";
    case Verdict::contradicted: return "against the rule";
    case Verdict::undeterminable: break;
  }
  return points.weight ? "cannot be told" : "cannot be told, no points printed to measure by";
}

std::string distance_of(Claim const& claim) {
  Points const& points = claim.points;
  if (points.verdict != Verdict::contradicted) return {};
  if (is_coarser_rounding(claim)) return "; printed in whole points, as all scores of the form";
  if (*points.declared > *points.high)
    return fmt::format("; printed {} more", (*points.declared - *points.high).to_string());
  return fmt::format("; printed {} less", (*points.low - *points.declared).to_string());
}

// A score that stands although it is not the computed one.
std::string leave_of(Claim const& claim) {
  Points const& points = claim.points;
  bool const stands = points.verdict == Verdict::consistent && points.low != points.high &&
                      points.declared != points.score;
  if (!stands || !claim.direction_unknown) return {};
  return fmt::format("; were more better, {}", points.high->to_string());
}

std::string findings_at(std::string const& at, std::vector<Finding> const& findings) {
  std::vector<std::string> ids;
  for (Finding const& finding : findings)
    if (finding.place.at == at && std::find(ids.begin(), ids.end(), finding.rule) == ids.end())
      ids.push_back(finding.rule);
  return ids.empty() ? std::string{} : fmt::format(" ({})", fmt::join(ids, ", "));
}

int places_printed(form::Form const& form) {
  int places = 0;
  auto const look_at = [&](form::Field const& score) {
    if (auto const value = score ? score::number_in(*score) : std::nullopt)
      places = std::max(places, value->scale());
  };
  for (auto const& row : form.indicators) look_at(row.score);
  look_at(form.funds.score);
  return places;
}

}  // namespace

Claim claim_of(score::ScoredIndicator const& row, form::Form const& form) {
  Claim claim{row.points, form.indicators[row.row].at};
  auto const& completion = row.completion;
  claim.places = places_printed(form);
  claim.direction_unknown = completion.assumed;
  bool const formula = completion.attainment == Attainment::missed && completion.parts.empty() &&
                       completion.polarity != Polarity::lower_is_better;
  auto const rate = completion.rate();
  if (formula && rate && row.points.weight) claim.exact = Ratio{*row.points.weight} * *rate;
  return claim;
}

Claim claim_of(score::Execution const& execution, form::Form const& form) {
  Claim claim{execution.points, form.funds.at};
  claim.places = places_printed(form);
  if (execution.rate && execution.points.weight)
    claim.exact = Ratio{*execution.points.weight} * *execution.rate;
  return claim;
}

bool is_coarser_rounding(Claim const& claim) {
  Points const& points = claim.points;
  return points.declared && points.declared != points.low && claim.exact &&
         points.low == points.high && claim.places < points.low->scale() &&
         claim.exact->rounded(claim.places) == *points.declared;
}

std::string reason_of(Claim const& claim, std::vector<Finding> const& findings) {
  std::string const proof = proof_of(claim.points);
  return verdict_in_words(claim.points) + (proof.empty() ? "" : ": " + proof) + distance_of(claim) +
         leave_of(claim) + findings_at(claim.at, findings);
}

}  // namespace jixiao::reality
