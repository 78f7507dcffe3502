#include "check/goal/contradictions.hpp"

#include <algorithm>
#include <array>

#include "check/report.hpp"

namespace jixiao::check {

namespace {

Agreement agreement_with(Facts const& facts, GoalWords const& words, Claim const& claim,
                         Constraint const* value, Asks asks) {
  if (value == nullptr) return Agreement::open;
  if (asks == Asks::date)
    return date_agreement(claim.expression, value->expression, year_of(facts.form));
  return agreement_of(claim.expression, value->expression, words, facts.rules.units);
}

// A statement beside the goals speaks of the whole period or of the year: either answer will do.
Agreement agreement_with(Facts const& facts, GoalWords const& words, Matched const& match,
                         Asks asks) {
  auto const agreement = agreement_with(facts, words, *match.claim, match.value, asks);
  if (agreement == Agreement::same || match.claim->prose->is_goal()) return agreement;
  for (auto const* other : {match.row->target, match.row->period_target}) {
    if (other == match.value || other == nullptr) continue;
    if (agreement_with(facts, words, *match.claim, other, asks) == Agreement::same)
      return Agreement::same;
  }
  return agreement;
}

struct Said {
  Matched match;
  Agreement agreement;
};

// What one text says of one indicator, where it is one thing.
std::optional<Said> said_in(Prose const& prose, Row const& row, std::vector<Said> const& all) {
  std::optional<Said> said;
  for (auto const& each : all) {
    if (each.match.row != &row || each.match.claim->prose != &prose) continue;
    if (each.agreement == Agreement::same || each.agreement == Agreement::open) return std::nullopt;
    if (said && said->match.claim->expression.node != each.match.claim->expression.node)
      return std::nullopt;
    if (!said) said = each;
  }
  return said;
}

// The year's goal first: it is what the year's targets answer.
std::vector<Prose const*> in_order_of_weight(Claims const& claims) {
  std::vector<Prose const*> order;
  for (auto const& prose : claims.prose) order.push_back(&prose);
  std::stable_partition(order.begin(), order.end(),
                        [](Prose const* prose) { return prose->is_goal(); });
  std::stable_partition(order.begin(), order.end(),
                        [](Prose const* prose) { return prose->key == "annual-goal"; });
  return order;
}

}  // namespace

std::vector<Contradiction> contradictions(Facts const& facts, Asks asks) {
  if (facts.claims == nullptr || facts.claims->all.empty()) return {};
  auto const words = goal_words(facts.rules);
  std::vector<Said> all;
  for (auto const& match : Matcher(facts, words).matches(asks))
    all.push_back({match, agreement_with(facts, words, match, asks)});
  std::vector<Contradiction> found;
  if (all.empty()) return found;
  auto const order = in_order_of_weight(*facts.claims);
  for (auto const& row : rows_of(facts)) {
    std::optional<Contradiction> of_row;
    for (auto const* prose : order) {
      auto const said = said_in(*prose, row, all);
      if (!said) continue;
      if (!of_row) {
        of_row = Contradiction{said->match, said->agreement, {}};
      } else {
        of_row->elsewhere.push_back(said->match.claim);
      }
    }
    if (of_row) found.push_back(std::move(*of_row));
  }
  return found;
}

Finding& report(Facts const& facts, rulebook::CheckSpec const& spec,
                Contradiction const& contradiction, std::vector<Finding>& findings) {
  auto const& [match, agreement, elsewhere] = contradiction;
  auto& finding = report(facts, spec, match.row->printed->at, subject_of(*match.row->printed),
                         {{"text", wording_of(*match.claim)},
                          {"where", match.claim->prose->name},
                          {"target", match.value->text}},
                         findings);
  finding.quotes.push_back({subject_of(*match.row->printed), match.value->text, 0, 0});
  auto const add = [&](Claim const& claim) {
    finding.also.push_back({facts.form.source.file, std::string(claim.prose->at)});
    finding.quotes.push_back(quote_of(claim));
  };
  add(*match.claim);
  for (auto const* claim : elsewhere) add(*claim);
  return finding;
}

}  // namespace jixiao::check
