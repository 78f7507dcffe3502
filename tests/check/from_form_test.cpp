#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/check.hpp"
#include "examine.hpp"
#include "score/score.hpp"

namespace jixiao::check {

namespace {

form::Indicator row(char const* name, char const* target, char const* actual, char const* weight,
                    char const* score, char const* at) {
  form::Indicator row;
  row.level1 = "产出指标";
  row.level2 = "数量指标";
  row.name = name;
  row.target = target;
  row.actual = actual;
  row.weight = weight;
  row.score = score;
  row.reason = "";
  row.at = at;
  return row;
}

std::vector<std::string> rules_of(std::vector<Finding> const& findings) {
  std::vector<std::string> rules;
  for (auto const& finding : findings) rules.push_back(finding.rule + "@" + finding.place.at);
  return rules;
}

}  // namespace

TEST(FromForm, PutsErrorsFirstAndThenFollowsTheForm) {
  form::Form form;
  form.source = {"form.csv", "1-12"};
  form.indicators = {
      row("培训场次", "≥10场", "15场", "10", "10", "Sheet1!C9"),
      row("培训人次", "≥100人次", "已完成", "10", "8", "Sheet1!B10"),
      row("发放手册数量", "≥100册", "50册", "10", "10", "Sheet1!A11"),
  };
  EXPECT_THAT(rules_of(examine(form, "cn-2020-10")),
              testing::ElementsAre("DEV-REASON@Sheet1!B10", "UNDER-FULL@Sheet1!A11",
                                   "ACT-WORD@Sheet1!B10", "OVER-REVIEW@Sheet1!C9"));
}

TEST(FromForm, ComparesPlacesAsNumbers) {
  form::Form form;
  form.source = {"form.txt", "1-40"};
  for (auto const* at : {"120", "9", "31-33"}) {
    form.indicators.push_back(row("", "", "", "", "", at));
    form.indicators.back().slot = std::string("任务") + at;
  }
  EXPECT_THAT(rules_of(examine(form)),
              testing::ElementsAre("ROW-EMPTY@9", "ROW-EMPTY@31-33", "ROW-EMPTY@120"));
}

TEST(FromForm, NamesTheFileAndTheSeverityOfTheEntry) {
  form::Form form;
  form.source = {"form.txt", "1-40"};
  form.indicators = {row("发放手册数量", "≥100册", "50册", "10", "10", "7")};
  auto const findings = examine(form, "cn-2020-10");
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].place, (Place{"form.txt", "7"}));
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_EQ(message_of(findings[0]), "「发放手册数量」指标值≥100册，完成50册，未完成却得满分");
}

TEST(FromForm, IsSilentOnATargetFormAboutScores) {
  form::Form form;
  form.kind = form::Kind::project_target;
  form.source = {"form.txt", "1-40"};
  form.indicators = {row("发放手册数量", "≥100册", "", "", "", "7")};
  form.indicators[0].actual.reset();
  form.indicators[0].weight.reset();
  form.indicators[0].score.reset();
  for (auto const& finding : examine(form)) {
    EXPECT_THAT(finding.rule, testing::Not(testing::StartsWith("SCORE")));
    EXPECT_THAT(finding.rule, testing::Not(testing::StartsWith("ACT")));
  }
}

rulebook::Selection selected(std::vector<std::string> const& select,
                             std::vector<std::string> const& ignore) {
  return *rulebook::selection_from({select, ignore, {}}, built_in_rules());
}

// UNDER-FULL comes before SCORE-RECALC and says the same of a row; without it the other must not
// say it instead.
TEST(FromForm, LeavesWhatAnIgnoredCheckHasSaidUnsaid) {
  form::Form form;
  form.source = {"form.txt", "1-40"};
  form.indicators = {row("发放手册数量", "≥100册", "50册", "10", "10", "7"),
                     row("培训场次", "≥10场", "5场", "10", "7", "8")};
  form.indicators[1].reason = "天气原因";
  EXPECT_THAT(rules_of(examine(form, "cn-2020-10")),
              testing::ElementsAre("UNDER-FULL@7", "SCORE-RECALC@8"));
  auto const ignoring = selected({}, {"UNDER-FULL"});
  EXPECT_THAT(rules_of(examine(form, "cn-2020-10", &ignoring)),
              testing::ElementsAre("SCORE-RECALC@8"));
  auto const only = selected({"SCORE-RECALC"}, {});
  EXPECT_THAT(rules_of(examine(form, "cn-2020-10", &only)), testing::ElementsAre("SCORE-RECALC@8"));
  auto const neither = selected({"SCORE"}, {"SCORE-RECALC"});
  EXPECT_THAT(rules_of(examine(form, "cn-2020-10", &neither)), testing::IsEmpty());
}

TEST(FromForm, WeighsAFindingAsTheSchemeDoes) {
  form::Form form;
  form.source = {"form.txt", "1-40"};
  form.indicators = {row("培训场次", "≥10场", "15场", "10", "10", "7")};
  auto const only = selected({"OVER-REASON"}, {});
  auto const findings = examine(form, "gx-guangxi", &only);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].severity, Severity::error);
  EXPECT_EQ(built_in_rules().check("OVER-REASON")->severity, Severity::warning);
}

// Reviewers' practice is not for everybody.
TEST(FromForm, NeverLetsAPackSpeakUnasked) {
  form::Form form;
  form.source = {"form.txt", "1-40"};
  form.indicators = {row("群众满意度", "≥90%", "满意", "10", "10", "7")};
  form.indicators[0].level1 = "满意度指标";
  form.indicators[0].level2 = "服务对象满意度指标";
  for (auto const& finding : examine(form, "cn-2020-10"))
    EXPECT_THAT(finding.rule, testing::Not(testing::StartsWith("REV-")));
  std::vector<std::string> const packs{"review"};
  auto const review = *rulebook::selection_from({{}, {}, packs}, built_in_rules());
  EXPECT_THAT(rules_of(examine(form, "cn-2020-10", &review)), testing::Contains("REV-SURVEY@7"));
}

// Absurd numbers cost a check its answer, never the others theirs.
TEST(FromForm, SurvivesNumbersThatDoNotFit) {
  form::Form form;
  form.source = {"form.txt", "1-40"};
  form.total = "999999999999999999";
  form.grade = "优";
  form.indicators = {
      row("一", "≥999999999999999999个", "999999999999999999个", "999999999999999999",
          "999999999999999999", "7"),
      row("二", "≥0.000000000000000001个", "1个", "0.000000000000000001", "999999999999999999",
          "8"),
  };
  EXPECT_THAT(rules_of(examine(form, "cn-2020-10")), testing::Contains("SCORE-RANGE@8"));
}

}  // namespace jixiao::check
