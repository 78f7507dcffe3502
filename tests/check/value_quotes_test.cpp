#include <gtest/gtest.h>

#include <algorithm>

#include "examine.hpp"

namespace jixiao::check {

namespace {

form::Form form_with(std::string level2, std::string name, std::string target) {
  form::Form form;
  form.kind = form::Kind::project_target;
  form.year = "2024";
  form::Indicator row;
  row.level1 = level2 == "服务对象满意度指标" ? "满意度指标" : "产出指标";
  row.level2 = std::move(level2);
  row.name = std::move(name);
  row.target = std::move(target);
  row.at = "7";
  form.indicators.push_back(std::move(row));
  return form;
}

struct Case {
  std::string rule;
  std::string level2;
  std::string name;
  std::string target;
  std::string cell;  // the one with the carets
  std::string part;  // the bytes they stand under
};

Case const cases[] = {
    {"TV-UNIT-MALFORMED", "成本指标", "人员培训", "≤380人/天/元", "年度指标值", "人/天/元"},
    {"TV-BOUND-REDUNDANT", "服务对象满意度指标", "群众满意度", "≥100%", "年度指标值", "≥"},
    {"TV-BOUND-REDUNDANT", "质量指标", "验收合格率", "不低于１００％", "年度指标值", "不低于"},
    {"TV-IMPOSSIBLE", "质量指标", "验收合格率", "＞100%", "年度指标值", "＞100%"},
    {"TV-OP-MISSING", "数量指标", "印刷份数", "1,800份", "年度指标值", "1,800"},
    {"TV-OP-MISSING", "成本指标", "办公耗材", "10.5万元", "年度指标值", "10.5"},
    {"TV-PLAUSIBLE", "成本指标", "法律顾问费", "3元/人", "年度指标值", "3"},
    {"TV-APPROX", "数量指标", "购置电脑数量", "约30台", "年度指标值", "约30台"},
    {"TV-RATE-TEXT", "质量指标", "正常运行率", "有序运行", "年度指标值", "有序运行"},
    {"TV-NAME-IS-UNIT", "数量指标", "dB", "＞30", "三级指标", "dB"},
    {"TV-LEVEL2-MISMATCH", "时效指标", "道路维修频次", "一月一次", "三级指标", "道路维修频次"},
    {"FIELD-TRUNC", "社会效益指标", "降低各类灾害和生产事故对", "有效降低", "三级指标", "对"},
};

}  // namespace

TEST(ValueQuotes, PutTheCaretsUnderWhatOffends) {
  for (auto const& one : cases) {
    SCOPED_TRACE(one.rule + " " + one.target);
    auto const findings = examine(form_with(one.level2, one.name, one.target));
    auto const found = std::find_if(findings.begin(), findings.end(), [&](Finding const& finding) {
      return finding.rule == one.rule;
    });
    ASSERT_NE(found, findings.end());
    ASSERT_FALSE(found->quotes.empty());
    auto const& quote = found->quotes.front();
    EXPECT_EQ(quote.name, one.cell);
    EXPECT_EQ(quote.text.substr(quote.offset, quote.length), one.part);
  }
}

}  // namespace jixiao::check
