#include "check/goal/checks.hpp"
#include "check/goal/matching.hpp"
#include "check/report.hpp"

namespace jixiao::check {

namespace {

// A promise in numbers: how many, how much, at what rate. Money, spans of time and dates say under
// what conditions as often as what is promised.
bool promises(Claim const& claim, Units const& units) {
  auto const asks = asks_of(claim.expression);
  if (claim.past || !asks || *asks == Asks::date || claim.things.size() > 1) return false;
  if (*asks == Asks::rate) return !claim.things.empty() && claim.things.front().ends_with("率");
  auto const* bound = std::get_if<ast::Bound>(&claim.expression.node);
  if (bound == nullptr) return false;
  auto const dimension = units.dimension(bound->quantity.unit);
  return dimension == "count" || dimension == "area" || dimension == "length";
}

}  // namespace

void goals_covered(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  if (facts.claims == nullptr || has_lost_cells(facts.form) || !is_complete(facts)) return;
  auto const words = goal_words(facts.rules);
  Matcher const matcher(facts, words);
  std::string_view const key = is_blank(facts.form.goals.annual) ? "period-goal" : "annual-goal";
  for (auto const& claim : facts.claims->all) {
    if (claim.prose->key != key || !promises(claim, facts.rules.units)) continue;
    if (matcher.has_relative(claim)) continue;
    auto& finding = report(facts, spec, claim.prose->at, claim.prose->name,
                           {{"text", wording_of(claim)}}, findings);
    finding.quotes.push_back(quote_of(claim));
  }
}

}  // namespace jixiao::check
