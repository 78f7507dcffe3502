#include "completion/compare.hpp"

#include <gtest/gtest.h>

#include "../score/schemes.hpp"
#include "expressions.hpp"

namespace jixiao {
namespace {

using enum ast::Relation;

Completion hold(ast::Expression target, ast::Expression actual, int magnitude = 0) {
  static rulebook::Scheme const scheme = rulebook::national();
  static Units const units = some_units();
  Constraint wanted = settled(std::move(target), "目标");
  wanted.magnitude = magnitude;
  return from_constraint(wanted, settled(std::move(actual), "实际"), scheme, units);
}

struct Case {
  char const* name;
  ast::Expression target;
  ast::Expression actual;
  Attainment attainment;
  char const* rate;  // "" for none
};

TEST(Compare, HoldsNumbersAgainstBounds) {
  Case const cases[] = {
      {"≥95% by 96%", bound(at_least, "95", "%"), bare("96", "%"), Attainment::met, "96/95"},
      {"≥95% by 95%", bound(at_least, "95", "%"), bare("95", "%"), Attainment::met, "1"},
      {"≥95% by 90%", bound(at_least, "95", "%"), bare("90", "%"), Attainment::missed, "18/19"},
      {">95% by 95%", bound(more_than, "95", "%"), bare("95", "%"), Attainment::missed, "1"},
      {"≤380 by 400", bound(at_most, "380", "元"), bare("400", "元"), Attainment::missed, "20/19"},
      {"<5 by 5", bound(less_than, "5", "个"), bare("5", "个"), Attainment::missed, "1"},
      {"=8 by 9 as more is better", bound(equal, "8", "个"), bare("9", "个"), Attainment::met,
       "1.125"},
      {"=8 by 7", bound(equal, "8", "个"), bare("7", "个"), Attainment::missed, "0.875"},
      {"=0 by 0", bound(equal, "0", "个"), bare("0", "个"), Attainment::met, ""},
      {"=0 by 1", bound(equal, "0", "个"), bare("1", "个"), Attainment::missed, ""},
      {"=0 by -1", bound(equal, "0", "个"), bare("-1", "个"), Attainment::met, ""},
      {"2-4 by 3", range("2", "4", "个"), bare("3", "个"), Attainment::met, "1.5"},
      {"2-4 by 1", range("2", "4", "个"), bare("1", "个"), Attainment::missed, "0.5"},
      {"2-4 by 5", range("2", "4", "个"), bare("5", "个"), Attainment::missed, "1.25"},
      {"1.95±0.1 by 2.05",
       {.node = ast::Tolerance{decimal("1.95"), decimal("0.1"), decimal("0.1"), "个"}},
       bare("2.05", "个"),
       Attainment::met,
       "41/37"},
      {"≥80 by 70-75, missed at both ends", bound(at_least, "80", "个"), range("70", "75", "个"),
       Attainment::missed, "0.875"},
      {"≥80 by 75-85", bound(at_least, "80", "个"), range("75", "85", "个"), Attainment::between,
       "0.9375"},
      {"≤80 by 75-85", bound(at_most, "80", "个"), range("75", "85", "个"), Attainment::between,
       "1.0625"},
      {"≥80 by 80-85", bound(at_least, "80", "个"), range("80", "85", "个"), Attainment::met, "1"},
  };
  for (auto const& [name, target, actual, attainment, rate] : cases) {
    SCOPED_TRACE(name);
    Completion const completion = hold(target, actual);
    EXPECT_EQ(completion.attainment, attainment);
    EXPECT_EQ(completion.basis, Basis::measured);
    EXPECT_EQ(completion.rate() ? completion.rate()->to_string() : "", rate);
  }
}

TEST(Compare, ConvertsUnitsFirst) {
  Completion const completion = hold(bound(at_most, "2", "天"), bare("36", "小时"));
  EXPECT_EQ(completion.attainment, Attainment::met);
  EXPECT_EQ(completion.actual->to_string(), "1.5");
  EXPECT_EQ(completion.unit, "天");
  EXPECT_EQ(completion.from_unit, "小时");
  EXPECT_EQ(completion.factor->to_string(), "1/24");
}

TEST(Compare, NeverComparesUnitsThatDoNotConvert) {
  for (char const* unit : {"元", "工作日", "件"}) {
    SCOPED_TRACE(unit);
    Completion const completion = hold(bound(at_most, "2", "天"), bare("2", unit));
    EXPECT_EQ(completion.attainment, Attainment::undecided);
    EXPECT_EQ(completion.reason, "units");
    EXPECT_FALSE(completion.actual);
    EXPECT_FALSE(completion.rate());
  }
}

TEST(Compare, HoldsDaysAgainstMonthsOfAnyLength) {
  auto const within_a_month = [](char const* days) {
    return hold(bound(at_most, "1", "个月"), bare(days, "天")).attainment;
  };
  EXPECT_EQ(within_a_month("20"), Attainment::met);
  EXPECT_EQ(within_a_month("30"), Attainment::between);
  EXPECT_EQ(within_a_month("32"), Attainment::missed);
  EXPECT_EQ(hold(bound(at_most, "60", "天"), bare("1", "个月")).attainment, Attainment::met);
}

TEST(Compare, ReadsABareActualInTheTargetsUnit) {
  Completion const completion = hold(bound(equal, "8", "个"), bare("8"));
  EXPECT_EQ(completion.attainment, Attainment::met);
  EXPECT_EQ(completion.unit, "个");
}

TEST(Compare, TakesABareNumberAsPercentOnlyWhereItCannotBeOtherwise) {
  struct {
    char const* target;
    char const* actual;
    Attainment attainment;
    char const* value;
  } const cases[] = {
      {"95", "95", Attainment::met, "95"},        // the target exactly
      {"95", "0.95", Attainment::met, "95"},      // the target exactly, as a fraction
      {"95", "90", Attainment::missed, "90"},     // 9000% it cannot be
      {"95", "0.9", Attainment::undecided, ""},   // 0.9% or 90%
      {"100", "1.2", Attainment::undecided, ""},  // 1.2% or 120%
      {"0.5", "1", Attainment::met, "1"},         // 1% or 100%, both meet
      {"0.5", "60", Attainment::met, "60"},
  };
  for (auto const& [target, actual, attainment, value] : cases) {
    SCOPED_TRACE(std::string(actual) + " against ≥" + target + "%");
    Completion const completion = hold(bound(at_least, target, "%"), bare(actual));
    EXPECT_EQ(completion.attainment, attainment);
    EXPECT_EQ(completion.actual ? completion.actual->to_string() : "", value);
    if (attainment == Attainment::undecided) {
      EXPECT_EQ(completion.reason, "percent");
    }
  }
}

TEST(Compare, TakesABareNumberInTheTargetsMagnitudeOnlyWhenThatIsSure) {
  auto const against = [](ast::Relation relation, char const* actual) {
    return hold(bound(relation, "2026000", "元"), bare(actual), 4);  // 202.6万元
  };
  EXPECT_EQ(against(at_most, "132.9").attainment, Attainment::met);  // 元 or 万元
  EXPECT_EQ(against(equal, "202.6").attainment, Attainment::met);
  EXPECT_EQ(against(at_least, "150").reason, "magnitude");
}

TEST(Compare, TakesAnActualThatIsABoundForAClaim) {
  auto const claim = hold(bound(at_least, "95", "%"), bound(at_least, "96", "%"));
  EXPECT_EQ(claim.attainment, Attainment::claimed_met);
  EXPECT_EQ(claim.basis, Basis::claimed);
  EXPECT_EQ(hold(bound(at_least, "95", "%"), bound(at_least, "90", "%")).reason, "bound");
  EXPECT_EQ(hold(bound(at_least, "95", "%"), bound(at_most, "96", "%")).reason, "bound");
  EXPECT_EQ(hold(bound(more_than, "95", "%"), bound(at_least, "95", "%")).reason, "bound");
}

TEST(Compare, SaysSoWhenNumbersDoNotFit) {
  Completion const completion =
      hold(bound(at_least, "0.000000000000000007", "天"), bare("999999999999999999", "小时"));
  EXPECT_TRUE(completion.attainment == Attainment::met || completion.reason == "overflow");
  Completion const wide =
      from_constraint(settled({.node = ast::Tolerance{decimal("999999999999999999"), decimal("0.1"),
                                                      decimal("0.1"), "天"}}),
                      settled(bare("1", "天")), rulebook::national(), some_units());
  EXPECT_EQ(wide.attainment, Attainment::undecided);
  EXPECT_EQ(wide.reason, "overflow");
}

TEST(Compare, ShowsABareNumberInTheReadingNearerToTheTarget) {
  auto const shown = [](ast::Relation relation, char const* actual) {
    Completion const completion = hold(bound(relation, "2026000", "元"), bare(actual), 4);
    EXPECT_EQ(completion.attainment, Attainment::met);
    return completion.actual->to_string();
  };
  EXPECT_EQ(shown(at_most, "132.9"), "1329000");     // 万元, not 0.01% of the target
  EXPECT_EQ(shown(at_least, "3000000"), "3000000");  // 元, not 三百亿
}

// The short way for one number against one number finds what the long way finds.
TEST(Compare, FindsTheSameForPlainNumbersByEitherWay) {
  using enum ast::Relation;
  for (auto const relation : {at_least, more_than, at_most, less_than, equal})
    for (bool const implicit : {false, true})
      for (auto const polarity : {Polarity::exact, Polarity::lower_is_better})
        for (auto const formula :
             {rulebook::EqualFormula::as_positive, rulebook::EqualFormula::binary,
              rulebook::EqualFormula::unstated})
          for (char const* wanted : {"-3", "0", "5", "7.5"})
            for (char const* given : {"-4", "-3", "0", "4.9", "5", "7.5", "8"}) {
              SCOPED_TRACE(std::string(wanted) + " by " + given);
              ast::Bound const target{
                  implicit ? equal : relation, implicit, false, {decimal(wanted), "%"}};
              ast::Bound const actual{equal, true, false, {decimal(given), "%"}};
              Ratio const value{decimal(given)};
              auto const goal = goal_of({.node = target}, polarity);
              ASSERT_TRUE(goal);
              Completion const by_goal = compare(*goal, value, value, formula);
              Completion const plain = compare(target, polarity, actual, formula);
              EXPECT_EQ(plain.attainment, by_goal.attainment);
              EXPECT_EQ(plain.polarity, by_goal.polarity);
              EXPECT_EQ(plain.target, by_goal.target);
              EXPECT_EQ(plain.actual, by_goal.actual);
              EXPECT_EQ(plain.rate(), by_goal.rate());
              EXPECT_EQ(plain.share(), (value / Ratio{100}));
            }
}

}  // namespace
}  // namespace jixiao
