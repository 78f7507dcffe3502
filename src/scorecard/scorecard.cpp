#include "scorecard/scorecard.hpp"

#include <algorithm>

namespace jixiao {
namespace {

bool contradicted(score::Points const& points) {
  return points.verdict == score::Verdict::contradicted;
}

bool contradicted(score::ScoredGroup const& group) {
  return contradicted(group.points) ||
         std::ranges::any_of(group.indicators, [](score::ScoredIndicator const& indicator) {
           return contradicted(indicator.points);
         });
}

}  // namespace

bool Scorecard::objectionable() const {
  return contradicted(scored.execution.points) || contradicted(scored.total) ||
         scored.grade.verdict == score::Verdict::contradicted ||
         std::ranges::any_of(scored.groups,
                             [](auto const& group) { return contradicted(group); }) ||
         std::ranges::any_of(
             findings, [](Finding const& finding) { return finding.severity == Severity::error; });
}

}  // namespace jixiao
