#include "form/from_tables.hpp"

#include <gtest/gtest.h>

#include "document.hpp"
#include "tests/form/words.hpp"

// Target tables as workbooks, pages and Word documents hold them: the 实施期 and annual blocks side
// by side, level names merged over their rows.
namespace jixiao::form {
namespace {

PrintedTable target_table() {
  return {
      {{0, "云川市市级预算部门（单位）项目支出绩效目标表", 8, 1}},
      {{0, "（2024年度）", 8, 1}},
      {{0, "项目名称", 2, 1}, {2, "道路养护", 6, 1}},
      {{0, "绩效指标", 1, 5},
       {1, "一级指标", 1, 1},
       {2, "二级指标", 1, 1},
       {3, "三级指标", 1, 1},
       {4, "指标值", 1, 1},
       {5, "二级指标", 1, 1},
       {6, "三级指标", 1, 1},
       {7, "指标值", 1, 1}},
      {{1, "产出指标", 1, 3},
       {2, "数量指标", 1, 2},
       {3, "养护里程", 1, 1},
       {4, "≥180公里", 1, 1},
       {5, "数量指标", 1, 2},
       {6, "养护里程", 1, 1},
       {7, "≥60公里", 1, 1}},
      {{3, "桥梁检测数量", 1, 1},
       {4, "＝36座", 1, 1},
       {6, "桥梁检测数量", 1, 1},
       {7, "＝12座", 1, 1}},
      {{2, "质量指标", 1, 1},
       {3, "验收合格率", 1, 1},
       {4, "≥95%", 1, 1},
       {5, "质量指标", 1, 1},
       {6, "验收合格率", 1, 1},
       {7, "≥95%", 1, 1}},
      {{1, "满意度指标", 1, 1},
       {2, "服务对象满意度指标", 1, 1},
       {3, "群众满意度", 1, 1},
       {4, "≥90%", 1, 1},
       {5, "服务对象满意度指标", 1, 1},
       {6, "群众满意度", 1, 1},
       {7, "≥90%", 1, 1}},
      {{0, "负责人：", 4, 1}, {4, "经办人：", 4, 1}},
  };
}

void expect_targets(Reading const& reading, std::string_view sheet) {
  EXPECT_EQ(errors_of(reading), "");
  ASSERT_EQ(reading.forms.size(), 1u);
  auto const& form = reading.forms[0];
  EXPECT_EQ(form.kind, Kind::project_target);
  EXPECT_EQ(form.project, "道路养护");
  EXPECT_EQ(form.year, "2024");
  ASSERT_EQ(form.indicators.size(), 4u);
  EXPECT_EQ(form.indicators[0].period_target, "≥180公里");
  EXPECT_EQ(form.indicators[0].target, "≥60公里");
  EXPECT_EQ(form.indicators[1].level1, "产出指标");
  EXPECT_EQ(form.indicators[1].level2, "数量指标");
  EXPECT_EQ(form.indicators[1].name, "桥梁检测数量");
  EXPECT_EQ(form.indicators[1].period_target, "＝36座");
  EXPECT_EQ(form.indicators[1].target, "＝12座");
  EXPECT_EQ(form.indicators[3].level2, "服务对象满意度指标");
  EXPECT_EQ(form.indicators[3].target, "≥90%");
  EXPECT_EQ(form.indicators[1].at, std::string(sheet) + "!D6:H6");
}

TEST(FromTables, TwoBlocksOfTargetsAreReadInEveryCarrier) {
  auto const table = target_table();
  expect_targets(read("t.xlsx", to_xlsx({{"目标", table}})), "目标");
  expect_targets(read("t.html", to_html(table)), "table1");
  expect_targets(read("t.docx", to_docx(table)), "table1");
}

}  // namespace
}  // namespace jixiao::form
