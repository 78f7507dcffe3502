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

PrintedTable self_assessment(std::string const& project) {
  return {{{0, "项目支出绩效自评表", 7, 1}},
          {{0, "项目名称", 1, 1}, {1, project, 6, 1}},
          {{0, "一级指标", 1, 1},
           {1, "二级指标", 1, 1},
           {2, "三级指标", 1, 1},
           {3, "年度指标值", 1, 1},
           {4, "实际完成值", 1, 1},
           {5, "分值", 1, 1},
           {6, "得分", 1, 1}},
          {{0, "产出指标", 1, 1},
           {1, "数量指标", 1, 1},
           {2, "里程", 1, 1},
           {3, "≥1公里", 1, 1},
           {4, "1公里", 1, 1},
           {5, "90", 1, 1},
           {6, "90", 1, 1}}};
}

PrintedTable named_target(std::string const& project) {
  auto table = target_table();
  table[2][1].text = project;
  return table;
}

PrintedTable one_below_the_other(std::vector<PrintedTable> const& tables) {
  PrintedTable out;
  for (auto const& table : tables) out.insert(out.end(), table.begin(), table.end());
  return out;
}

std::string projects_of(Reading const& reading) {
  std::string out = errors_of(reading);
  for (auto const& form : reading.forms)
    out += form.project.value_or("?") + (form.is_self_assessment() ? "评 " : "标 ");
  return out;
}

TEST(FromTables, FormsOfBothKindsComeInTheOrderOfTheDocument) {
  auto const mixed = one_below_the_other(
      {self_assessment("甲"), named_target("乙"), self_assessment("丙"), named_target("丁")});
  std::string const order = "甲评 乙标 丙评 丁标 ";
  EXPECT_EQ(projects_of(read("m.html", to_html(mixed))), order);
  EXPECT_EQ(projects_of(read("m.docx", to_docx(mixed))), order);
  EXPECT_EQ(projects_of(read("m.xlsx", to_xlsx({{"Sheet1", mixed}}))), order);
  EXPECT_EQ(projects_of(read("m.xlsx", to_xlsx({{"B1", named_target("戊")},
                                                {"说明: 2!", mixed},
                                                {"A", self_assessment("己")}}))),
            "戊标 " + order + "己评 ");
}

}  // namespace
}  // namespace jixiao::form
