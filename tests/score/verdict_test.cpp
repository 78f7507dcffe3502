#include "score/verdict.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "schemes.hpp"

namespace jixiao::score {
namespace {

using testing::ElementsAre;

Points between(char const* low, char const* high) {
  Points points;
  points.low = decimal(low);
  points.high = decimal(high);
  if (*points.low == *points.high) points.score = points.low;
  return points;
}

TEST(VerdictOf, HoldsTheDeclaredScoreAgainstTheBounds) {
  auto const at = [](char const* declared, char const* low, char const* high,
                     char const* tolerance = "0") {
    return verdict_of(decimal(declared), decimal(low), decimal(high), decimal(tolerance));
  };
  EXPECT_EQ(at("5", "5", "5"), Verdict::confirmed);
  EXPECT_EQ(at("4.99", "5", "5"), Verdict::contradicted);
  EXPECT_EQ(at("4.99", "5", "5", "0.01"), Verdict::consistent);
  EXPECT_EQ(at("3", "0", "5"), Verdict::consistent);
  EXPECT_EQ(at("12", "9", "11.99"), Verdict::contradicted);
  EXPECT_EQ(verdict_of(std::nullopt, decimal("1"), decimal("1"), {}), Verdict::undeterminable);
  EXPECT_EQ(verdict_of(decimal("1"), std::nullopt, std::nullopt, {}), Verdict::undeterminable);
}

TEST(VerdictOf, ConfirmsOnlyTheVeryPoint) {
  auto const held = [](char const* declared) {
    return verdict_of(decimal(declared), decimal("5"), decimal("5"), decimal("0.01"));
  };
  EXPECT_EQ(held("5.01"), Verdict::consistent);
  EXPECT_EQ(held("5.00"), Verdict::confirmed);
  EXPECT_EQ(held("5.02"), Verdict::contradicted);
}

TEST(ToleranceOf, RoundsTheTermsUpTogether) {
  auto const leeway = leeway_of(rulebook::national(), 2);
  EXPECT_EQ(tolerance_of(leeway, 0, 2), decimal("0"));
  EXPECT_EQ(tolerance_of(leeway, 1, 2), decimal("0.01"));
  EXPECT_EQ(tolerance_of(leeway, 2, 2), decimal("0.01"));
  EXPECT_EQ(tolerance_of(leeway, 3, 2), decimal("0.02"));
}

// A form of tenths is taken to round to tenths; whole points tell nothing.
TEST(LeewayOf, TakesTheFewerPlacesOfAFormForItsRounding) {
  auto scheme = rulebook::national();
  EXPECT_EQ(leeway_of(scheme, 1).term, decimal("0.005"));
  scheme.rounding.coarse = decimal("0.1");
  EXPECT_EQ(leeway_of(scheme, 0).term, decimal("0.005"));
  EXPECT_EQ(leeway_of(scheme, 1).term, decimal("0.05"));
  EXPECT_EQ(leeway_of(scheme, 2).term, decimal("0.005"));
  EXPECT_EQ(leeway_of(scheme, 3).term, decimal("0.005"));
  scheme.rounding.coarse = decimal("0.04");
  EXPECT_EQ(leeway_of(scheme, 1).term, decimal("0.005"));
}

TEST(GradeOf, NamesEveryBandWithinReach) {
  auto const scheme = rulebook::national();
  struct {
    char const* low;
    char const* high;
    std::vector<std::string> possible;
  } const cases[] = {
      {"0", "100", {"优", "良", "中", "差"}},
      {"90", "100", {"优"}},
      {"89.99", "90", {"优", "良"}},
      {"89.99", "89.99", {"良"}},
      {"60", "80", {"良", "中"}},
      {"0", "59.99", {"差"}},
  };
  for (auto const& [low, high, possible] : cases) {
    SCOPED_TRACE(std::string(low) + ".." + high);
    EXPECT_EQ(grade_of("", between(low, high), {}, scheme).possible, possible);
  }
}

TEST(GradeOf, JudgesTheDeclaredGrade) {
  auto const scheme = rulebook::national();
  EXPECT_EQ(grade_of("优秀", between("95", "95"), {}, scheme).verdict, Verdict::confirmed);
  EXPECT_EQ(grade_of("优", between("85", "95"), {}, scheme).verdict, Verdict::consistent);
  EXPECT_EQ(grade_of("优", between("85", "86"), {}, scheme).verdict, Verdict::contradicted);
  EXPECT_EQ(grade_of("优", between("89.99", "89.99"), decimal("0.01"), scheme).verdict,
            Verdict::consistent);
  EXPECT_EQ(grade_of("", between("85", "86"), {}, scheme).verdict, Verdict::undeterminable);
  EXPECT_EQ(grade_of("合格", between("85", "86"), {}, scheme).verdict, Verdict::undeterminable);
  EXPECT_EQ(grade_of("", between("85", "85"), {}, scheme).computed, "良");
}

}  // namespace
}  // namespace jixiao::score
