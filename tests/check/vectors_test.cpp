#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "examine.hpp"

// Figures of published forms, and what a reviewer finds in them.
namespace jixiao::check {

namespace {

form::Indicator row(char const* level1, char const* level2, char const* name, char const* target,
                    form::Field actual, char const* weight, form::Field score) {
  form::Indicator row;
  row.level1 = level1;
  row.level2 = level2;
  row.name = name;
  row.target = target;
  row.actual = std::move(actual);
  row.weight = weight;
  row.score = std::move(score);
  row.reason = "";
  return row;
}

std::vector<std::string> rules_of(std::vector<Finding> const& findings) {
  std::vector<std::string> rules;
  for (auto const& finding : findings) {
    if (rules.empty() || rules.back() != finding.rule) rules.push_back(finding.rule);
  }
  return rules;
}

}  // namespace

// 池州贵池 2022: the total row of the fund block holds nothing but zeros.
TEST(Vectors, AFundBlockWithoutItsTotal) {
  form::Form form;
  form.year = "2022";
  form.funds.initial = form.funds.adjusted = form.funds.executed = "0";
  form.funds.rate = form.funds.score = "0";
  form.funds.weight = "10";
  form::FundSource source;
  source.name = "本年财政拨款";
  source.initial = "90";
  source.adjusted = source.executed = "89.974";
  form.funds.sources = {source};
  form.indicators = {row("效益指标", "社会效益指标", "受益人数", "≥10人", "10人", "10", "10")};
  EXPECT_THAT(rules_of(examine(form, "cn-2020-10")),
              testing::UnorderedElementsAre("FD-SUM", "EXEC-ZERO"));
}

// 大英县司法局 2023: one row of 90 points, a cap answered by a word; the budget raised from 0.
TEST(Vectors, OneRowForAllPoints) {
  form::Form form;
  form.year = "2023";
  form.total = "100";
  form.funds.initial = "0.00";
  form.funds.adjusted = form.funds.executed = "3.36";
  form.funds.rate = "100.00%";
  form.funds.weight = form.funds.score = "10";
  form.indicators = {row("成本指标", "经济成本指标", "办案成本", "≤30万元", "完成", "90", "90")};
  auto const rules = rules_of(examine(form, "sc-sichuan-2023"));
  EXPECT_THAT(rules, testing::IsSupersetOf({"ACT-WORD", "IND-DOMINANT", "EXEC-ADJ"}));
  EXPECT_THAT(rules, testing::Not(testing::Contains("EXEC-ARITH")));
  EXPECT_THAT(rules, testing::Not(testing::Contains("SUM-100")));
}

// 青神县 2023: points are set, nothing is scored, the instructions are left in.
TEST(Vectors, AFormThatWasNeverFilledIn) {
  form::Form form;
  form.year = "2023";
  form.total = "";
  form.funds.initial = "238.93";
  form.funds.adjusted = form.funds.executed = "251.89";
  form.funds.rate = "100.00%";
  form.funds.weight = "10";
  form.funds.score = "";
  form.indicators = {row("产出指标", "数量指标", "服务人数", "≥100人", "", "60", ""),
                     row("效益指标", "社会效益指标", "受益人数", "≥100人", "", "30", "")};
  form.statements = {{"conclusion", "评价结论", "请对照年初目标说明完成情况（100字以内）", "20"}};
  auto const rules = rules_of(examine(form, "sc-sichuan-2023"));
  EXPECT_THAT(rules,
              testing::IsSupersetOf({"SCORE-BLANK", "ACT-BLANK", "FIELD-TEMPLATE", "EXEC-ADJ"}));
  EXPECT_THAT(rules, testing::Not(testing::Contains("SUM-100")));
  EXPECT_THAT(rules, testing::Not(testing::Contains("EXEC-ARITH")));
}

// 黄冈 2020: 98% against 98% is 20 points, not 98% of them; the total adds up as declared.
TEST(Vectors, SatisfactionMultipliedTwice) {
  form::Form form;
  form.year = "2020";
  form.total = "99.6";
  form.funds.adjusted = form.funds.executed = "10";
  form.funds.weight = form.funds.score = "20";
  form.indicators = {
      row("产出指标", "数量指标", "监测点数量", "≥10个", "10个", "40", "40"),
      row("效益指标", "社会效益指标", "培训人次", "≥100人次", "100人次", "20", "20"),
      row("满意度指标", "服务对象满意度指标", "满意度", "98%", "98%", "20", "19.6"),
  };
  auto const rules = rules_of(examine(form, "hb-hubei"));
  EXPECT_THAT(rules, testing::Contains("SCORE-RECALC"));
  EXPECT_THAT(rules, testing::Not(testing::Contains("TOTAL-SUM")));
  EXPECT_THAT(rules, testing::Not(testing::Contains("SUM-100")));
  EXPECT_THAT(rules, testing::Not(testing::Contains("GROUP-WEIGHT")));
}

}  // namespace jixiao::check
