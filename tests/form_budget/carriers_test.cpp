#include "form/budget_from_grid.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "reading.hpp"
#include "tests/form/words.hpp"
#include "tests/form_carriers/document.hpp"

// One budget table in every carrier that holds tables.
namespace jixiao::form {
namespace {

PrintedTable const outlay{
    {{0, "2024年度支出决算表", 5}},
    {{0, "部门名称：某市应急管理局"}, {4, "金额单位：万元"}},
    {{0, "科目代码", 1, 2}, {1, "科目名称", 1, 2}, {2, "预算数", 2}, {4, "决算数", 1, 2}},
    {{2, "年初"}, {3, "调整"}},
    {{1, "合计"}, {2, "1,520.00"}, {3, "1,500.00"}, {4, "1,490.25"}},
    {{0, "224"}, {1, "灾害防治及应急管理支出"}, {2, "1,520.00"}, {3, "1,500.00"}, {4, "1,490.25"}},
    {{0, "22401"}, {1, "应急管理事务"}, {2, "1,520.00"}, {4, "-"}},
};

std::string read_as(std::string_view name, std::string const& bytes) {
  auto const reading = read(name, bytes);
  EXPECT_TRUE(reading.formless || reading.errors.empty()) << errors_of(reading);
  std::string out;
  for (auto const& table : reading.budget_tables)
    out += fmt::format("{} / {} / {} / {} at {}\n{}\n", table.title.value_or("-"),
                       table.year.value_or("-"), table.department.value_or("-"), table.money_unit,
                       table.source.at, in_lines(table));
  return out;
}

std::string expected(std::string_view at, std::string_view total, std::string_view kind,
                     std::string_view part) {
  return fmt::format(
      "2024年度支出决算表 / 2024 / 某市应急管理局 / 万元 at {}\n"
      "columns | 科目代码 | 预算数年初 | 预算数调整 | 决算数\n"
      "{} 1 合计 |  | 1,520.00 | 1,500.00 | 1,490.25\n"
      "{} 1 灾害防治及应急管理支出 | 224 | 1,520.00 | 1,500.00 | 1,490.25\n"
      "{} 2 应急管理事务 | 22401 | 1,520.00 |  | -\n",
      at, total, kind, part);
}

TEST(BudgetCarriers, GiveTheSameTable) {
  EXPECT_EQ(read_as("t.xlsx", to_xlsx({{"决算", outlay}})),
            expected("决算!A1:E7", "决算!B5:E5", "决算!A6:E6", "决算!A7:E7"));
  EXPECT_EQ(read_as("t.html", to_html(outlay)),
            expected("table1!A1:E7", "table1!B5:E5", "table1!A6:E6", "table1!A7:E7"));
  EXPECT_EQ(read_as("t.docx", to_docx(outlay)),
            expected("table1!A1:E7", "table1!B5:E5", "table1!A6:E6", "table1!A7:E7"));
  EXPECT_EQ(read_as("t.csv", to_csv(outlay)), expected("1-7", "5", "6", "7"));
}

TEST(BudgetCarriers, KeepTheTablesOfASheetApart) {
  auto twice = outlay;
  twice.push_back({{0, "2024年度收入决算表", 5}});
  twice.push_back({{4, "单位：亿元"}});
  twice.push_back({{0, "项目"}, {4, "决算数"}});
  twice.push_back({{0, "本年收入"}, {4, "0.15"}});
  auto const reading = read("t.xlsx", to_xlsx({{"a", twice}, {"b", outlay}, {"c", {{{0, "空"}}}}}));
  ASSERT_EQ(reading.budget_tables.size(), 3u);
  EXPECT_EQ(reading.budget_tables[0].rows.size(), 3u);
  EXPECT_EQ(reading.budget_tables[1].money_unit, "亿元");
  EXPECT_EQ(in_lines(reading.budget_tables[1]).substr(0, 12), "columns |  |");
  EXPECT_EQ(reading.budget_tables[1].rows.size(), 1u);
  EXPECT_EQ(reading.budget_tables[2].source.at, "b!A1:E7");
}

PrintedTable const form{
    {{0, "项目支出绩效自评表", 7}},
    {{0, "项目名称"}, {1, "应急演练"}, {5, "金额单位：万元"}},
    {{0, "一级指标"},
     {1, "二级指标"},
     {2, "三级指标"},
     {3, "年度指标值"},
     {4, "实际完成值"},
     {5, "分值"},
     {6, "得分"}},
    {{0, "产出指标"},
     {1, "数量指标"},
     {2, "演练次数"},
     {3, "≥2次"},
     {4, "2次"},
     {5, "90"},
     {6, "90"}},
};

TEST(BudgetCarriers, LeaveTheRowsOfFormsAlone) {
  auto const alone = read("f.xlsx", to_xlsx({{"自评", form}}));
  EXPECT_EQ(alone.forms.size(), 1u);
  EXPECT_TRUE(alone.budget_tables.empty());
  auto const both = read("f.xlsx", to_xlsx({{"自评", form}, {"决算", outlay}}));
  EXPECT_EQ(both.forms.size(), 1u);
  EXPECT_EQ(both.budget_tables.size(), 1u);
  EXPECT_TRUE(both.errors.empty()) << errors_of(both);
}

TEST(BudgetCarriers, AWorkbookOfOtherTablesStaysAnError) {
  auto const reading = read("f.xlsx", to_xlsx({{"a", {{{0, "姓名"}, {1, "电话"}}}}}));
  EXPECT_TRUE(reading.formless);
  EXPECT_FALSE(reading.errors.empty());
  EXPECT_TRUE(reading.budget_tables.empty());
}

TEST(BudgetCarriers, ReadTheTextOfAPage) {
  auto const reading =
      read("p.html",
           "<html><body><p>组织开展了绩效自评，涉及项目30个，资金792.91万元。</p>"
           "<p>自评结果为：15个项目自评等级为“优”。</p>"
           "<p>2024年本部门整体支出年初预算20万元，支出决算18万元，完成年初预算的90%。</p>"
           "<table><tr><td>姓名</td><td>电话</td></tr><tr><td>甲</td><td>1</td></tr></table>"
           "</body></html>");
  ASSERT_EQ(reading.statements.size(), 1u);
  EXPECT_EQ(reading.statements[0].projects, "30");
  EXPECT_EQ(reading.statements[0].grades[0], "15");
  EXPECT_EQ(reading.statements[0].source.at, "body!A1:A2");
  ASSERT_EQ(reading.budget_tables.size(), 1u);
  EXPECT_EQ(in_lines(reading.budget_tables[0]),
            "columns | 年初预算数 | 调整预算数 | 执行数 | 为预算%\n"
            "body!A3 1 本部门整体支出 | 20 |  | 18 | 90%");
}

}  // namespace
}  // namespace jixiao::form
