#include <algorithm>

#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

struct Sum {
  Decimal value;
  int terms = 0;
  bool whole = true;
};

void add(Sum& sum, std::optional<Decimal> score) {
  sum.whole = sum.whole && score;
  sum.value += score.value_or(Decimal{});
  if (score && score->scale() > 0) ++sum.terms;  // a whole number was not rounded
}

Sum rows_sum(Facts const& facts, score::ScoredGroup const& group) {
  Sum sum;
  for (auto const& row : rows_of(facts))
    if (row.group == &group) add(sum, row.score);
  return sum;
}

bool agrees(Facts const& facts, form::Field const& printed, Decimal declared, Sum const& sum) {
  Decimal leeway = facts.scheme->rounding.tolerance * Decimal{sum.terms};
  if (int const places = printed_places(*printed); places > 0) leeway += half_unit(places);
  Decimal const gap = declared - sum.value;
  return gap <= leeway && -gap <= leeway;
}

}  // namespace

// The total against the scores it is made of, and a group's score against those of its rows. Any
// part that is missing makes it silent.
void total_sum(Facts const& facts, rulebook::CheckSpec const& spec,
               std::vector<Finding>& findings) {
  if (facts.scored == nullptr || facts.scheme == nullptr || !is_complete(facts)) return;
  Sum all;
  bool any = false;
  for (auto const& group : facts.scored->groups) {
    if (group.indicators.empty()) continue;
    auto const* own = printed_group(facts, group);
    auto const rows = rows_sum(facts, group);
    auto const score = own == nullptr ? std::nullopt : number(own->score);
    if (score && rows.whole && !agrees(facts, own->score, *score, rows)) {
      report(facts, spec, own->at, own->level1,
             {{"total", score->to_string()}, {"sum", rows.value.to_string()}}, findings);
    }
    any = true;
    if (score) {
      add(all, score);
    } else {
      all.value += rows.value;
      all.terms += rows.terms;
      all.whole = all.whole && rows.whole;
    }
  }
  bool const execution_is_a_row =
      std::any_of(facts.scored->groups.begin(), facts.scored->groups.end(), [&](auto const& group) {
        return level1_key(group.level1, facts.rules.vocabulary) == "execution";
      });
  if (!execution_is_a_row && (facts.scheme->execution.points || facts.form.funds.weight)) {
    add(all, number(facts.form.funds.score));
  }
  auto const total = number(facts.form.total);
  if (!any || !total || !all.whole || agrees(facts, facts.form.total, *total, all)) return;
  report(facts, spec, facts.form.source.at, "总分",
         {{"total", total->to_string()}, {"sum", all.value.to_string()}}, findings);
}

}  // namespace jixiao::check
