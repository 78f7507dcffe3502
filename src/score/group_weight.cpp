#include "score/group_weight.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "score/proof.hpp"

namespace jixiao::score {
namespace {

// The groups of the scheme for a form that has these.
std::vector<rulebook::GroupSpec> const& groups_for(std::span<ScoredGroup const> groups,
                                                   rulebook::Scheme const& scheme,
                                                   Vocabulary const& vocabulary) {
  std::vector<std::string> missing;
  for (auto const& spec : scheme.groups)
    for (auto const& key : spec.level1) {
      auto const is_it = [&](ScoredGroup const& group) {
        return level1_key(group.level1, vocabulary) == key;
      };
      if (std::ranges::none_of(groups, is_it)) missing.push_back(key);
    }
  return scheme.groups_without(missing);
}

// Where the scheme states the points of a group, in its main split or in another.
std::string path_of(rulebook::GroupSpec const& spec, rulebook::Scheme const& scheme) {
  std::string const end = spec.key + ".points";
  for (auto const& split : scheme.splits)
    for (auto const& group : split.groups)
      if (&group == &spec) return fmt::format("splits.{}.{}", fmt::join(split.without, "+"), end);
  return "groups." + end;
}

// What the rows print together, where each prints something.
std::optional<Decimal> weight_of_rows(ScoredGroup const& group) {
  if (group.indicators.empty()) return std::nullopt;
  Decimal sum;
  for (auto const& row : group.indicators) {
    if (!row.points.weight) return std::nullopt;
    sum += *row.points.weight;
  }
  return sum;
}

}  // namespace

void settle_weights(std::span<ScoredGroup> groups, rulebook::Scheme const& scheme,
                    rulebook::Rulebook const& rules) {
  for (ScoredGroup& group : groups) {
    if (group.points.weight) continue;
    Proof proof{scheme, rules, group.points.because};
    if (auto const sum = weight_of_rows(group)) {
      group.points.weight = sum;
      proof.add("weight-rows", "", {{"weight", sum->to_string()}});
      continue;
    }
    if (scheme.score_level == rulebook::ScoreLevel::none) continue;
    std::string_view const key = level1_key(group.level1, rules.vocabulary);
    for (auto const& spec : groups_for(groups, scheme, rules.vocabulary)) {
      if (key.empty() || spec.level1 != std::vector<std::string>{std::string(key)}) continue;
      group.points.weight = spec.points;
      if (spec.points)
        proof.add("weight-scheme", path_of(spec, scheme), {{"weight", spec.points->to_string()}});
    }
  }
}

}  // namespace jixiao::score
