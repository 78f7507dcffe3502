#include <algorithm>

#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

struct WeightSum {
  Decimal value;
  bool whole = true;  // no part is missing
};

// The points of a level-1 group: those of its rows, or its own where no row prints any.
WeightSum weight_of(Facts const& facts, score::ScoredGroup const& group) {
  WeightSum sum;
  std::size_t printed = 0;
  std::size_t applying = 0;
  for (auto const& row : rows_of(facts)) {
    if (row.group != &group) continue;
    ++applying;
    if (row.weight) {
      sum.value += *row.weight;
      ++printed;
    }
  }
  if (printed == applying && printed > 0) return sum;
  if (printed > 0) return {sum.value, false};
  auto const* own = printed_group(facts, group);
  auto const weight = own == nullptr ? std::nullopt : number(own->weight);
  return {weight.value_or(Decimal{}), weight.has_value() || applying == 0};
}

}  // namespace

void weights_sum(Facts const& facts, rulebook::CheckSpec const& spec,
                 std::vector<Finding>& findings) {
  if (facts.scored == nullptr || facts.scheme == nullptr || !is_complete(facts)) return;
  Decimal sum;
  bool any = false;
  for (auto const& group : facts.scored->groups) {
    auto const weight = weight_of(facts, group);
    if (!weight.whole) return;
    sum += weight.value;
    any = any || !weight.value.is_zero();
  }
  if (!any) return;
  Decimal const total = facts.scheme->total;
  if (auto const execution = number(facts.form.funds.weight)) {
    sum += *execution;
    if (sum == total) return;
  } else {
    // Where the form prints no points for the execution rate the indicators carry the rest.
    auto const points = facts.scheme->execution.points.value_or(Decimal{});
    if (sum == total || sum == total - points) return;
  }
  report(facts, spec, facts.form.source.at, "分值",
         {{"sum", sum.to_string()}, {"total", total.to_string()}}, findings);
}

// A level-1 group prints points of its own and so do all its rows. Where the form breaks off rows
// may be missing, and only a sum that is too large already is certain.
void parent_sum(Facts const& facts, rulebook::CheckSpec const& spec,
                std::vector<Finding>& findings) {
  if (facts.scored == nullptr || is_placed(facts.form)) return;
  for (auto const& group : facts.scored->groups) {
    auto const* own = printed_group(facts, group);
    auto const weight = own == nullptr ? std::nullopt : number(own->weight);
    if (!weight) continue;
    Decimal sum;
    bool all = !group.indicators.empty();
    for (auto const& row : rows_of(facts)) {
      if (row.group != &group) continue;
      all = all && row.weight;
      sum += row.weight.value_or(Decimal{});
    }
    bool const wrong = all && is_complete(facts) ? sum != *weight : sum > *weight;
    if (!wrong) continue;
    report(facts, spec, own->at, own->level1,
           {{"sum", sum.to_string()}, {"weight", weight->to_string()}}, findings);
  }
}

// Points of the groups as the scheme sets them. Only under a scheme that the form itself points to:
// the national default is a guess where nothing does, and local points are not a mistake.
void group_weights(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  if (facts.scored == nullptr || facts.scheme == nullptr) return;
  if (!facts.scored->choice.confident) return;
  auto const compare = [&](std::string_view at, std::string const& name, Decimal printed,
                           Decimal expected) {
    if (printed == expected) return;
    report(facts, spec, at, name,
           {{"weight", printed.to_string()},
            {"expected", expected.to_string()},
            {"scheme", facts.scheme->id}},
           findings);
  };
  auto const execution = number(facts.form.funds.weight);
  if (execution && facts.scheme->execution.points) {
    compare(facts.form.funds.at, "预算执行率", *execution, *facts.scheme->execution.points);
  }
  for (auto const& wanted : facts.scheme->groups) {
    if (!wanted.points || wanted.key == "execution") continue;
    Decimal sum;
    bool whole = true;
    std::string_view at;
    std::string name;
    for (auto const& group : facts.scored->groups) {
      if (group.key != wanted.key) continue;
      auto const* own = printed_group(facts, group);
      auto const printed = own == nullptr ? std::nullopt : number(own->weight);
      auto const rows = weight_of(facts, group);
      whole = whole && (printed || (rows.whole && is_complete(facts)));
      sum += printed.value_or(rows.value);
      if (name.empty()) at = group.at;
      name += (name.empty() ? "" : "、") + group.level1;
    }
    if (!name.empty() && whole && !sum.is_zero()) compare(at, name, sum, *wanted.points);
  }
}

}  // namespace jixiao::check
