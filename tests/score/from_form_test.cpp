#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "forms.hpp"
#include "rules.hpp"
#include "score/score.hpp"

namespace jixiao::score {
namespace {

using rulebook::built_in_rules;
using testing::ElementsAre;

ScoredForm scored(form::Form const& form, char const* scheme = "") {
  return from_form(form, choose_scheme(form, built_in_rules(), scheme), built_in_rules());
}

std::string text(std::optional<Decimal> const& value) {
  return value ? value->to_string() : "-";
}

// weight declared score low..high basis verdict
std::string shown(Points const& points) {
  return text(points.weight) + " " + text(points.declared) + " " + text(points.score) + " " +
         text(points.low) + ".." + text(points.high) + " " + name_of(points.basis) + " " +
         name_of(points.verdict);
}

TEST(FromForm, ScoresADepartmentFormWithoutWeightsOfRows) {
  ScoredForm const result = scored(form::department_form());
  ASSERT_NE(result.choice.scheme, nullptr);
  EXPECT_EQ(result.choice.scheme->id, "sx-yangquan-dept");
  EXPECT_TRUE(result.choice.confident);
  EXPECT_EQ(shown(result.execution.points), "10 10 10 0..10 claimed consistent");
  ASSERT_EQ(result.groups.size(), 3u);
  EXPECT_EQ(shown(result.groups[0].points), "50 50 50 0..50 claimed consistent");
  EXPECT_EQ(shown(result.groups[1].points), "30 28 28 0..30 claimed consistent");
  EXPECT_EQ(shown(result.groups[2].points), "10 9 10 0..10 claimed consistent");
  EXPECT_EQ(shown(result.total), "100 97 98 0..100 claimed consistent");
  EXPECT_EQ(result.grade.declared, "优");
  EXPECT_EQ(result.grade.computed, "优");
  EXPECT_THAT(result.grade.possible, ElementsAre("优", "良", "中", "差"));
  EXPECT_EQ(result.grade.verdict, Verdict::consistent);
  EXPECT_EQ(result.measured_rows, 10);
  EXPECT_EQ(result.claimed_rows, 14);
  EXPECT_EQ(result.judged_rows, 0);
  EXPECT_EQ(result.missing_rows, 0);
  EXPECT_EQ(result.measured, decimal("0"));
  EXPECT_EQ(result.measured_high, decimal("50"));
  EXPECT_EQ(result.claimed, decimal("48"));
  EXPECT_EQ(result.claimed_high, decimal("98"));
}

TEST(FromForm, TakesAGroupsDeclaredScoreOutsideTheFaceValueForFull) {
  auto form = form::department_form();
  form.groups[1].score = "20";
  EXPECT_EQ(shown(scored(form).groups[1].points), "30 20 30 0..30 claimed consistent");
}

// Test vector 8.1.
TEST(FromForm, SumsTheFundSourcesWhereTheTotalRowIsZero) {
  ScoredForm const result = scored(form::chizhou_form());
  EXPECT_EQ(result.choice.scheme->id, "ah-anhui");
  EXPECT_EQ(shown(result.execution.points), "10 0 10 0..10 measured consistent");
  EXPECT_EQ(shown(result.groups[0].points), "50 - 50 50..50 measured undeterminable");
  EXPECT_EQ(shown(result.groups[1].points), "30 - 30 30..30 measured undeterminable");
  for (auto const& group : result.groups)
    for (auto const& row : group.indicators) {
      SCOPED_TRACE(row.target.text);
      EXPECT_EQ(row.points.verdict, Verdict::confirmed);
    }
}

// Test vector 8.2.
TEST(FromForm, ContradictsASatisfactionMultipliedByItself) {
  ScoredForm const result = scored(form::huanggang_form());
  EXPECT_EQ(result.choice.scheme->id, "hb-hubei");
  EXPECT_EQ(shown(result.execution.points), "20 20 20 20..20 measured confirmed");
  auto const& satisfaction = result.groups.back().indicators.front();
  EXPECT_EQ(shown(satisfaction.points), "20 19.6 20 20..20 measured contradicted");
  EXPECT_EQ(shown(result.total), "100 99.6 100 100..100 measured contradicted");
  EXPECT_TRUE(result.choice.scheme->bands.empty());
  EXPECT_EQ(result.grade.computed, "");
}

form::Form sichuan_form(std::vector<form::Indicator> indicators) {
  form::Form form;
  form.title = "部门预算项目支出绩效自评表";
  form.year = "2023";
  form.unit = "大英县司法局";
  form.indicators = std::move(indicators);
  form.funds.weight = "10";
  return form;
}

// Test vectors 8.3 and 8.4.
TEST(FromForm, ScoresASingleIndicatorOfNinetyPoints) {
  auto form = sichuan_form(
      {form::row("成本指标", "经济成本指标", "工作经费", "≤30万元", "完成", "90", "90")});
  form.funds.initial = "0.00";
  form.funds.adjusted = "3.36";
  form.funds.executed = "3.36";
  form.funds.rate = "100.00%";
  form.funds.score = "10";
  ScoredForm const result = scored(form);
  EXPECT_EQ(result.choice.scheme->id, "sc-sichuan-2023");
  EXPECT_EQ(shown(result.execution.points), "10 10 10 10..10 measured confirmed");
  EXPECT_EQ(shown(result.groups[0].indicators[0].points), "90 90 90 0..90 claimed consistent");
  EXPECT_EQ(result.measured, decimal("10"));
  EXPECT_EQ(result.claimed, decimal("90"));
}

// Test vector 8.5.
TEST(FromForm, LeavesMissingActualsOpen) {
  auto form = sichuan_form({form::row("产出指标", "数量指标", "检查次数", "≥10次", "", "60"),
                            form::row("效益指标", "社会效益指标", "覆盖率", "≥90%", "", "30")});
  form.unit = "青神县";
  form.funds.initial = "238.93";
  form.funds.adjusted = "251.89";
  form.funds.executed = "251.89";
  form.funds.rate = "100.00%";
  ScoredForm const result = scored(form);
  EXPECT_EQ(shown(result.execution.points), "10 - 10 10..10 measured undeterminable");
  EXPECT_EQ(shown(result.groups[0].points), "60 - - 0..60 missing undeterminable");
  EXPECT_EQ(shown(result.total), "100 - - 10..100 missing undeterminable");
  EXPECT_THAT(result.grade.possible, ElementsAre("优", "良", "中", "差"));
  EXPECT_EQ(result.missing_rows, 2);
}

// Test vector 8.7.
TEST(FromForm, AddsUpRowsOfTwentyTwoAndAHalf) {
  auto form = sichuan_form({
      form::row("产出指标", "数量指标", "完成率", "=100%", "100%", "22.5", "22.5"),
      form::row("产出指标", "数量指标", "会议次数", "≤10次", "8次", "22.5", "22.5"),
      form::row("产出指标", "质量指标", "合格率", "=100%", "90%", "22.5", "20.25"),
      form::row("效益指标", "社会效益指标", "差错率", "≤5%", "6%", "22.5", "18"),
  });
  form.funds.adjusted = "3";
  form.funds.executed = "1";
  form.funds.score = "3.33";
  form.total = "86.58";
  form.grade = "良";
  ScoredForm const result = scored(form);
  EXPECT_EQ(shown(result.execution.points), "10 3.33 3.33 3.33..3.33 measured confirmed");
  EXPECT_EQ(shown(result.groups[0].points), "67.5 - 65.25 65.25..65.25 measured undeterminable");
  EXPECT_EQ(shown(result.groups[1].points), "22.5 - 18 18..18 measured undeterminable");
  EXPECT_EQ(shown(result.total), "100 86.58 86.58 86.58..86.58 measured confirmed");
  EXPECT_EQ(result.grade.verdict, Verdict::confirmed);
}

// Test vector 8.12: (88/90 - 6/10) / (88/90).
TEST(FromForm, GivesTheFiguresOfTheGapBetweenExecutionAndPerformance) {
  auto form = sichuan_form({form::row("产出指标", "数量指标", "次数", "≥45次", "44次", "90")});
  form.funds.adjusted = "10";
  form.funds.executed = "6";
  ScoredForm const result = scored(form);
  Ratio const performance{*result.groups[0].points.score, Decimal{90}};
  Ratio const execution{*result.execution.points.score, Decimal{10}};
  EXPECT_EQ(((performance - execution) / performance).percent(1), "38.6%");
}

TEST(FromForm, DoesNotScoreWhereTheSchemeHasNoPoints) {
  auto form = sichuan_form({form::row("产出指标", "数量指标", "次数", "≥45次", "44次")});
  form.kind = form::Kind::transfer_self_assessment;
  form.unit = "衡山县";
  form.funds.weight.reset();
  ScoredForm const result = scored(form);
  EXPECT_EQ(result.choice.scheme->id, "hn-county-transfer");
  EXPECT_EQ(shown(result.total), "- - - -..- missing undeterminable");
  EXPECT_EQ(result.groups[0].indicators[0].completion.attainment, Attainment::missed);
}

TEST(FromForm, SharesTheRestOfAGroupOverItsRowsWithoutWeights) {
  auto form = sichuan_form({
      form::row("产出指标", "数量指标", "次数", "≥10次", "5次", "20"),
      form::row("产出指标", "数量指标", "场次", "≥10场", "5场"),
      form::row("产出指标", "质量指标", "合格率", "≥100%", "80%"),
  });
  form.groups = {{"产出指标", "50", "30", ""}};
  ScoredForm const result = scored(form);
  // 10 + 30 points over rows at a half and at four fifths.
  EXPECT_EQ(shown(result.groups[0].points), "50 30 30 25..34 measured consistent");
}

TEST(FromForm, GivesTheOnlyRowWithoutAWeightWhatIsLeft) {
  auto form = sichuan_form({
      form::row("产出指标", "数量指标", "次数", "≥10次", "10次", "20"),
      form::row("产出指标", "质量指标", "合格率", "≥100%", "80%"),
  });
  form.groups = {{"产出指标", "50", "44", ""}};
  EXPECT_EQ(shown(scored(form).groups[0].points), "50 44 44 44..44 measured confirmed");
}

TEST(FromForm, KeepsTheTotalOpenWhereAGroupHasNoPoints) {
  auto form = sichuan_form({form::row("产出指标", "数量指标", "次数", "≥10次", "10次")});
  form.funds.adjusted = "1";
  form.funds.executed = "1";
  EXPECT_EQ(shown(scored(form).total), "- - - 10..100 measured undeterminable");
}

TEST(FromForm, ReadsBlankLevelsAsThoseAbove) {
  auto form = sichuan_form({form::row("产出指标", "数量指标", "次数", "≥10次", "10次", "20"),
                            form::row("", "", "场次", "≥10场", "10场", "20")});
  ScoredForm const result = scored(form);
  ASSERT_EQ(result.groups.size(), 1u);
  EXPECT_EQ(result.groups[0].indicators[1].level2_key, "quantity");
}

TEST(FromForm, StaysWithoutASchemeWhenThereIsNone) {
  ScoredForm const result = scored(form::department_form(), "unknown");
  EXPECT_EQ(result.choice.scheme, nullptr);
  EXPECT_TRUE(result.groups.empty());
}

TEST(FromForm, SurvivesAbsurdNumbers) {
  auto form = sichuan_form({
      form::row("产出指标", "数量指标", "次数", "≥999999999999999999次", "1次",
                "999999999999999999"),
      form::row("产出指标", "数量指标", "次数", "≥1次", "999999999999999998次",
                "999999999999999999"),
  });
  form.funds.adjusted = "0.000000000000000001";
  form.funds.executed = "999999999999999999";
  ScoredForm const result = scored(form);
  EXPECT_FALSE(result.total.score);
}

form::Form two_rows(char const* first_target, char const* first_actual) {
  form::Form form;
  form.indicators = {form::row("产出指标", "数量指标", "甲", first_target, first_actual, "20", ""),
                     form::row("产出指标", "数量指标", "乙", "≥10个", "8个", "40", ""),
                     form::row("效益指标", "社会效益指标", "丙", "≥10个", "10个", "30", "30")};
  form.funds.weight = "10";
  form.funds.adjusted = "100";
  form.funds.executed = "100";
  return form;
}

rulebook::Scheme with_rows_left_out(rulebook::NotApplicable rule) {
  rulebook::Scheme scheme = *built_in_rules().scheme("cn-2020-10");
  scheme.quantitative.not_applicable = rule;
  scheme.quantitative.not_applicable_words = {"不适用"};
  return scheme;
}

// 40 of 40 missed by a fifth, and 20 that do not apply: 32 + 30 + 10 = 72 of 80.
TEST(FromForm, LeavesOutWhatDoesNotApplyAndMayRescaleTheRest) {
  using rulebook::NotApplicable;
  for (auto const& [target, actual] :
       {std::pair{"不适用", ""}, std::pair{"/", ""}, std::pair{"≥3个", "不适用"}}) {
    SCOPED_TRACE(target);
    auto const form = two_rows(target, actual);
    auto const under = [&](rulebook::Scheme const& scheme) {
      return from_form(form, {&scheme, true, {}}, built_in_rules());
    };
    auto const dropping = with_rows_left_out(NotApplicable::drop);
    auto const rescaling = with_rows_left_out(NotApplicable::rescale);
    ScoredForm const dropped = under(dropping);
    EXPECT_EQ(shown(dropped.total), "80 - 72 72..72 measured undeterminable");
    EXPECT_EQ(dropped.dropped, decimal("20"));
    EXPECT_EQ(shown(dropped.groups[0].points), "60 - 32 32..32 measured undeterminable");
    ScoredForm const rescaled = under(rescaling);
    EXPECT_EQ(shown(rescaled.total), "100 - 90 90..90 measured undeterminable");
    EXPECT_EQ(rescaled.grade.computed, "优");
    EXPECT_THAT(rescaled.grade.possible, ElementsAre("优"));
    auto const says = [&](std::string_view text) {
      return std::any_of(rescaled.total.because.begin(), rescaled.total.because.end(),
                         [&](Step const& step) { return describe(step).zh.starts_with(text); });
    };
    EXPECT_TRUE(says("不适用：20分不计，其余共80分"));
    EXPECT_TRUE(says("折算：72.00×100/80 = 90.00"));
  }
}

TEST(FromForm, DoesNotScoreABlankTargetInShanxi) {
  auto form = two_rows("", "");
  ScoredForm const result = scored(form, "sx-province");
  EXPECT_EQ(shown(result.total), "80 - 72 72..72 measured undeterminable");
  EXPECT_FALSE(result.groups[0].indicators[0].points.low);
}

TEST(FromForm, SaysThatThePrintedPointsExceedTheTotal) {
  auto form = two_rows("≥10个", "10个");
  form.indicators[0].weight = "30";
  ScoredForm const result = scored(form, "cn-2020-10");
  EXPECT_EQ(shown(result.total), "110 - 102 102..102 measured undeterminable");
  EXPECT_EQ(result.grade.computed, "优");
  EXPECT_THAT(result.grade.possible, ElementsAre("优"));
  EXPECT_TRUE(
      std::any_of(result.total.because.begin(), result.total.because.end(), [](Step const& step) {
        return describe(step).zh ==
               "存疑：分值合计110，比方案的总分100多10，应先改正分值；合计按所印分值相加，"
               "评等级时至多算100分";
      }));
}

// Rows may have been lost: what is left is no poor result.
TEST(FromForm, GradesNoFormThatShowsPartOfItsPointsOnly) {
  auto form = two_rows("≥10个", "10个");
  form.indicators[0].weight = "5";
  form.total.reset();
  ScoredForm const part = scored(form, "cn-2020-10");
  EXPECT_EQ(part.total.weight, decimal("85"));
  EXPECT_EQ(part.grade.computed, "");
  EXPECT_THAT(part.grade.possible, ElementsAre("优", "良", "中"));
  EXPECT_EQ(describe(part.total.because.back()).zh,
            "不全：所印分值合计85，比方案的总分100少15，表上也没有总分；所缺的15分不知得失，"
            "等级按可能的各种情形列出");
  form.total = "77";
  ScoredForm const whole = scored(form, "cn-2020-10");
  EXPECT_EQ(whole.grade.computed, "中");
  EXPECT_THAT(whole.grade.possible, ElementsAre("中"));
}

// Every score of the form in tenths: 97.3% of 2 is 1.946, printed 1.9; 60% of 3 is no 1.7.
TEST(FromForm, TakesTenthsForTheRoundingOfAFormThatPrintsNothingFiner) {
  form::Form form;
  form.indicators = {form::row("产出指标", "数量指标", "甲", "100%", "97.3%", "2", "1.9"),
                     form::row("产出指标", "数量指标", "乙", "100%", "60%", "3", "1.7")};
  auto const verdict = [&](std::size_t at) {
    return scored(form, "cn-2020-10").groups[0].indicators[at].points.verdict;
  };
  EXPECT_EQ(verdict(0), Verdict::consistent);
  EXPECT_EQ(verdict(1), Verdict::contradicted);
  form.indicators[1].score = "1.75";
  EXPECT_EQ(verdict(0), Verdict::contradicted);
}

}  // namespace
}  // namespace jixiao::score
