#include "score/award.hpp"

#include <gtest/gtest.h>

#include "../completion/expressions.hpp"
#include "schemes.hpp"

namespace jixiao::score {
namespace {

using enum ast::Relation;
using rulebook::Scheme;

Award of(ast::Expression target, ast::Expression actual, char const* weight, Scheme const& scheme,
         bool survey = false) {
  static Units const units = some_units();
  auto const completion = from_constraint(settled(std::move(target), "目标"),
                                          settled(std::move(actual), "实际"), scheme, units);
  return award(completion, decimal(weight), scheme, survey);
}

std::string shown(Award const& award) {
  std::string text = award.low.to_string() + ".." + award.high.to_string();
  if (auto const score = score_of(award, std::nullopt)) text += " " + score->to_string();
  return text;
}

struct Case {
  char const* name;
  ast::Expression target;
  ast::Expression actual;
  char const* weight;
  Scheme scheme;
  char const* points;
  bool survey = false;
};

TEST(Award, FollowsTheFormulasOfTheScheme) {
  auto const national = rulebook::national();
  auto const hubei = rulebook::hubei();
  auto const central = rulebook::central();
  Scheme binary = national;
  binary.quantitative.equal = rulebook::EqualFormula::binary;
  Scheme rescaled = central;
  rescaled.quantitative.rescaled = true;
  Scheme reversed = national;
  reversed.quantitative.above_range = rulebook::AboveRange::reverse;
  Scheme unstated = national;
  unstated.quantitative.positive = rulebook::PositiveFormula::unstated;
  unstated.quantitative.equal = rulebook::EqualFormula::unstated;
  unstated.quantitative.reverse = rulebook::ReverseFormula::unstated;
  Case const cases[] = {
      // Test vectors 8.8 to 8.11.
      {"≤100, 150, R1", bound(at_most, "100"), bare("150"), "10", national, "5..5 5"},
      {"≤100, 150, R2", bound(at_most, "100"), bare("150"), "10", hubei, "6.67..6.67 6.67"},
      {"≤100, 200, R1", bound(at_most, "100"), bare("200"), "10", national, "0..0 0"},
      {"≤100, 200, R2", bound(at_most, "100"), bare("200"), "10", hubei, "5..5 5"},
      {"≤100, 100", bound(at_most, "100"), bare("100"), "10", national, "10..10 10"},
      {"<100, 100, strict, R1", bound(less_than, "100"), bare("100"), "10", national, "10..10 10"},
      {">100, 100, strict", bound(more_than, "100"), bare("100"), "10", national, "10..10 10"},
      {"≤380, 400, R2", bound(at_most, "380"), bare("400"), "5", hubei, "4.75..4.75 4.75"},
      {"≥3, 2", bound(at_least, "3"), bare("2"), "10", national, "6.67..6.67 6.67"},
      {"≥8, 1 rounds half up", bound(at_least, "8"), bare("1"), "1", national, "0.13..0.13 0.13"},
      {"≥3, -2", bound(at_least, "3"), bare("-2"), "10", national, "0..0 0"},
      {"=0, 0", bound(equal, "0"), bare("0"), "5", national, "5..5 5"},
      {"=0, 1", bound(equal, "0"), bare("1"), "5", national, "0..0 0"},
      {"≤0, 1, no ratio", bound(at_most, "0"), bare("1"), "5", hubei, "0..0 0"},
      {"≥0, -1: below 0, or counted as 0", bound(at_least, "0"), bare("-1"), "5", national,
       "0..5 0"},
      {"≥-5, -7: no formula below 0", bound(at_least, "-5"), bare("-7"), "5", national, "0..4.99"},
      {"=8, 9 as positive", bound(equal, "8"), bare("9"), "5", national, "5..5 5"},
      {"=8, 9 exactly", bound(equal, "8"), bare("9"), "5", binary, "0..0 0"},
      {"=8, 8 exactly", bound(equal, "8"), bare("8"), "5", binary, "5..5 5"},
      {"2-4, 1", range("2", "4"), bare("1"), "10", national, "5..5 5"},
      {"2-4, 5: no rule says what more costs", range("2", "4"), bare("5"), "10", national,
       "7.5..10"},
      {"2-4, 5, by the upper end", range("2", "4"), bare("5"), "10", reversed, "7.5..7.5 7.5"},
      {"≥8, 4, no formula", bound(at_least, "8"), bare("4"), "10", unstated, "0..9.99"},
      {"≤8, 9, no formula", bound(at_most, "8"), bare("9"), "10", unstated, "0..9.99"},
      {"=8, 9, no formula", bound(equal, "8"), bare("9"), "10", unstated, "0..9.99"},
      {"≥8, 8, no formula", bound(at_least, "8"), bare("8"), "10", unstated, "10..10 10"},
      {"≥80, 40-100 may be anything from half", bound(at_least, "80"), range("40", "100"), "10",
       national, "5..10"},
      {"≥80, 40-60", bound(at_least, "80"), range("40", "60"), "10", national, "5..7.5"},
      {"below the threshold", bound(at_least, "100"), bare("59"), "10", central, "0..0 0"},
      {"on the threshold", bound(at_least, "100"), bare("60"), "10", central, "6..6 6"},
      {"on the threshold, rescaled", bound(at_least, "100"), bare("60"), "10", rescaled, "0..0 0"},
      {"above it, rescaled", bound(at_least, "100"), bare("80"), "10", rescaled, "5..5 5"},
      {"satisfaction 85%", bound(at_least, "90", "%"), bare("85", "%"), "10", central,
       "8.33..8.33 8.33", true},
      {"satisfaction 90%", bound(at_least, "98", "%"), bare("90", "%"), "10", central, "10..10 10",
       true},
      {"satisfaction 60%", bound(at_least, "90", "%"), bare("60", "%"), "10", central, "0..0 0",
       true},
      {"satisfaction 59%", bound(at_least, "90", "%"), bare("59", "%"), "10", central, "0..0 0",
       true},
      {"satisfaction as positive", bound(at_least, "90", "%"), bare("81", "%"), "10", national,
       "9..9 9", true},
      {"tier 1", quality(ast::Direction::increase), word(ast::State::done, "1"), "15", national,
       "12..15 15"},
      {"tier 2, national", quality(ast::Direction::increase), word(ast::State::partial, "2"), "15",
       national, "9..11.99"},
      {"tier 2, Hubei", quality(ast::Direction::increase), word(ast::State::partial, "2"), "15",
       hubei, "7.5..11.99"},
      {"tier 3", quality(ast::Direction::increase), word(ast::State::not_done, "3"), "15", national,
       "0..8.99"},
      {"tier 1 with a rounded edge", quality(ast::Direction::increase), word(ast::State::done, "1"),
       "1.11", national, "0.89..1.11 1.11"},
      {"完成 to a number", bound(at_least, "98", "%"), word(ast::State::done), "9", national,
       "0..9 9"},
      {"完成 to a quality", quality(ast::Direction::increase), word(ast::State::done), "9",
       national, "0..9 9"},
      {"部分完成 to a number", bound(at_least, "98", "%"), word(ast::State::partial), "9", national,
       "0..8.99"},
      {"about 400 to ≥400 is no measurement",
       bound(at_least, "400"),
       {.node = ast::Approximate{{Decimal{400}, ""}}},
       "9",
       national,
       "0..9 9"},
      {"about 300 to ≥400",
       bound(at_least, "400"),
       {.node = ast::Approximate{{Decimal{300}, ""}}},
       "8",
       national,
       "0..8 6"},
      {"units that do not convert", bound(at_least, "98", "天"), bare("98", "元"), "9", national,
       "0..9"},
      {"no weight at all", bound(at_least, "98"), bare("1"), "0", national, "0..0 0"},
      {"a weight of three places stays whole", bound(at_least, "1"), bare("1"), "22.505", national,
       "22.505..22.505 22.505"},
  };
  for (auto const& [name, target, actual, weight, scheme, points, survey] : cases) {
    SCOPED_TRACE(name);
    EXPECT_EQ(shown(of(target, actual, weight, scheme, survey)), points);
  }
}

TEST(Award, FollowsTheRuleOfAssignmentThatTheRowNames) {
  auto const national = rulebook::national();
  auto const central = rulebook::central();
  using enum rulebook::Assignment;
  auto const proportional = rulebook::RatioMode::proportional;
  auto const rescaled = rulebook::RatioMode::rescaled;
  struct {
    char const* name;
    rulebook::Assignment rule;
    std::optional<rulebook::RatioMode> mode;
    char const* threshold;  // "" where none is printed
    ast::Expression target;
    ast::Expression actual;
    char const* points;
  } const cases[] = {
      {"direct, met", direct, {}, "", bound(at_least, "8"), bare("8"), "10..10 10"},
      {"direct, missed", direct, {}, "", bound(at_least, "8"), bare("7"), "0..9.99 0"},
      {"direct, may be met", direct, {}, "", bound(at_least, "8"), range("7", "9"), "0..10"},
      {"threshold, met", ratio_threshold, {}, "", bound(at_least, "8"), bare("9"), "10..10 10"},
      {"threshold not printed", ratio_threshold, {}, "", bound(at_least, "8"), bare("4"), "0..5"},
      {"below the threshold",
       ratio_threshold,
       {},
       "0.6",
       bound(at_least, "10"),
       bare("5"),
       "0..0 0"},
      {"proportional", ratio_threshold, proportional, "0.6", bound(at_least, "10"), bare("8"),
       "8..8 8"},
      {"rescaled", ratio_threshold, rescaled, "0.6", bound(at_least, "10"), bare("8"), "5..5 5"},
      {"on the threshold, rescaled", ratio_threshold, rescaled, "0.6", bound(at_least, "10"),
       bare("6"), "0..0 0"},
      {"either mode", ratio_threshold, {}, "0.6", bound(at_least, "10"), bare("8"), "5..8"},
      {"tier answered by a number", tier, {}, "", bound(at_least, "10"), bare("8"), "0..10"},
      {"satisfaction",
       satisfaction,
       {},
       "",
       bound(at_least, "95", "%"),
       bare("85", "%"),
       "8.33..8.33 8.33"},
      {"satisfaction, enough",
       satisfaction,
       {},
       "",
       bound(at_least, "95", "%"),
       bare("90", "%"),
       "10..10 10"},
  };
  static Units const units = some_units();
  for (auto const& [name, assignment, mode, threshold, target, actual, points] : cases) {
    SCOPED_TRACE(name);
    rulebook::AssignmentSpec spec;
    spec.rule = assignment;
    spec.mode = mode;
    RowRule rule;
    rule.assignment = &spec;
    if (*threshold != '\0') rule.threshold = Ratio{decimal(threshold)};
    auto const completion =
        from_constraint(settled(target, "目标"), settled(actual, "实际"), central, units);
    EXPECT_EQ(shown(award(completion, Decimal{10}, central, false, rule)), points);
  }
  // Without bounds of its own the scheme cannot interpolate.
  rulebook::AssignmentSpec survey;
  survey.rule = satisfaction;
  RowRule rule;
  rule.assignment = &survey;
  auto const completion = from_constraint(settled(bound(at_least, "90", "%"), "目标"),
                                          settled(bare("81", "%"), "实际"), national, units);
  EXPECT_EQ(shown(award(completion, Decimal{10}, national, false, rule)), "9..9 9");
}

TEST(Award, CountsBothDirectionsOfAnUnclearName) {
  static Units const units = some_units();
  auto const scheme = rulebook::national();
  auto const given = [&](char const* target, char const* actual) {
    auto wanted = settled(bare(target, "%"), "目标");
    wanted.polarity_from = PolarityFrom::unclear;
    return shown(award(from_constraint(wanted, settled(bare(actual, "%"), "实际"), scheme, units),
                       Decimal{10}, scheme, false));
  };
  EXPECT_EQ(given("100", "100"), "10..10 10");
  EXPECT_EQ(given("100", "92"), "9.2..10");
  EXPECT_EQ(given("80", "100"), "7.5..10");
  EXPECT_EQ(given("0", "0"), "10..10 10");
}

TEST(Award, LeavesTheChoiceWithinATierToTheAssessor) {
  auto const tier = of(quality(ast::Direction::increase), word(ast::State::partial, "2"), "15",
                       rulebook::national());
  EXPECT_EQ(score_of(tier, decimal("9")), decimal("9"));
  EXPECT_EQ(score_of(tier, decimal("11.99")), decimal("11.99"));
  EXPECT_FALSE(score_of(tier, decimal("12")));
  EXPECT_FALSE(score_of(tier, std::nullopt));
  auto const done =
      of(quality(ast::Direction::increase), word(ast::State::done), "15", rulebook::national());
  EXPECT_EQ(score_of(done, decimal("12.5")), decimal("12.5"));
  EXPECT_EQ(score_of(done, decimal("11")), decimal("15"));
}

TEST(Award, TakesAMissedDeadlineForNothingOrAStatedDeduction) {
  Completion late;
  late.attainment = Attainment::missed;
  late.basis = Basis::measured;
  late.measure = Measure::direct;
  Award const given = award(late, decimal("8"), rulebook::national(), false);
  EXPECT_EQ(shown(given), "0..7.99 0");
  EXPECT_EQ(score_of(given, decimal("6")), decimal("6"));
  EXPECT_EQ(score_of(given, decimal("8")), decimal("0"));
}

TEST(Award, LeavesThePartsBetweenTheWorstAndTheirMean) {
  Completion met;
  met.attainment = Attainment::met;
  met.basis = Basis::measured;
  Completion half = met;
  half.attainment = Attainment::missed;
  half.target = Ratio{2};
  half.actual = Ratio{1};
  Completion whole;
  whole.attainment = Attainment::missed;
  whole.parts = {met, half};
  auto const scheme = rulebook::national();
  EXPECT_EQ(shown(award(whole, Decimal{10}, scheme, false)), "5..7.5");
  whole.join = ast::Join::any;
  EXPECT_EQ(shown(award(whole, Decimal{10}, scheme, false)), "10..10 10");
}

TEST(Award, SaysSoWhenNumbersDoNotFit) {
  Completion wide;
  wide.attainment = Attainment::missed;
  wide.basis = Basis::measured;
  wide.target = Ratio{decimal("999999999999999999")} * Ratio{decimal("999999999999999999")};
  wide.actual = *wide.target - Ratio{1};
  Award const given = award(wide, decimal("99999999999999.9999"), rulebook::national(), false);
  EXPECT_EQ(given.low <= given.high, true);
  EXPECT_EQ(given.formula, Formula::overflow);
  EXPECT_FALSE(score_of(given, std::nullopt));
}

}  // namespace
}  // namespace jixiao::score
