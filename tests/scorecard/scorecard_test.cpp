#include "scorecard/scorecard.hpp"  // stands alone

#include <gtest/gtest.h>

namespace jixiao {
namespace {

using score::Verdict;

Scorecard card() {
  Scorecard card;
  card.scored.groups.emplace_back();
  card.scored.groups[0].indicators.emplace_back();
  return card;
}

TEST(Scorecard, IsNotObjectionableForWarnings) {
  auto warned = card();
  warned.findings.push_back({"ACT-WORD", Severity::warning, {}, "", {}, {}, {}});
  warned.scored.total.verdict = Verdict::consistent;
  EXPECT_FALSE(warned.objectionable());
}

TEST(Scorecard, IsObjectionableForAnErrorFinding) {
  auto wrong = card();
  wrong.findings.push_back({"SUM-100", Severity::error, {}, "", {}, {}, {}});
  EXPECT_TRUE(wrong.objectionable());
}

TEST(Scorecard, IsObjectionableWhereverSomethingDeclaredIsContradicted) {
  for (int where = 0; where < 5; ++where) {
    auto wrong = card();
    Verdict* const verdicts[] = {&wrong.scored.execution.points.verdict,
                                 &wrong.scored.groups[0].points.verdict,
                                 &wrong.scored.groups[0].indicators[0].points.verdict,
                                 &wrong.scored.total.verdict, &wrong.scored.grade.verdict};
    *verdicts[where] = Verdict::contradicted;
    EXPECT_TRUE(wrong.objectionable()) << where;
  }
}

}  // namespace
}  // namespace jixiao
