#include <algorithm>

#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

bool reads_completed(score::ScoredIndicator const& row) {
  return row.completion.attainment == Attainment::met ||
         row.completion.attainment == Attainment::claimed_met;
}

}  // namespace

void group_scores_only(Facts const& facts, rulebook::CheckSpec const& spec,
                       std::vector<Finding>& findings) {
  if (facts.scored == nullptr || rows_have_scores(facts.form)) return;
  auto const& groups = facts.form.groups;
  auto const first = std::find_if(groups.begin(), groups.end(), [](form::Group const& group) {
    return number(group.score).has_value();
  });
  if (first == groups.end()) return;
  report(facts, spec, first->at, "得分", {{"rows", std::to_string(rows_of(facts).size())}},
         findings);
}

void group_loss_explained(Facts const& facts, rulebook::CheckSpec const& spec,
                          std::vector<Finding>& findings) {
  if (facts.scored == nullptr || rows_have_scores(facts.form)) return;
  for (auto const& group : facts.scored->groups) {
    auto const* own = printed_group(facts, group);
    if (own == nullptr || group.indicators.empty()) continue;
    auto const weight = number(own->weight);
    auto const score = number(own->score);
    if (!weight || !score || *score >= *weight) continue;
    bool const unexplained =
        std::all_of(group.indicators.begin(), group.indicators.end(), [&](auto const& scored) {
          auto const& row = facts.form.indicators[scored.row];
          return not_applicable(row) || (reads_completed(scored) && no_reason(row.reason));
        });
    if (!unexplained) continue;
    report(facts, spec, own->at, own->level1,
           {{"weight", weight->to_string()},
            {"score", score->to_string()},
            {"lost", (*weight - *score).to_string()}},
           findings);
  }
}

}  // namespace jixiao::check
