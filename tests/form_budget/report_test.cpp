#include "form/budget_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "form/department_statement.hpp"
#include "reading.hpp"

namespace jixiao::form {
namespace {

using testing::Optional;

std::string report(std::string_view text) {
  std::string out;
  for (auto const& table : read_tables(text))
    out += table.money_unit + " " + table.year.value_or("-") + " " + in_lines(table) + "\n";
  return out;
}

std::string const heads = " columns | 年初预算数 | 调整预算数 | 执行数 | 为预算%";

TEST(BudgetReport, ReadsWhatWasExecutedAndItsRate) {
  EXPECT_EQ(
      report("2025 年，全市一般公共预算收入完成 **73.17** 亿元，为调整预算（以下简称预算）的 "
             "**100.7%**，"
             "同比下降 **2.1%**，减收 **1.54** 亿元。\n其中：增值税完成 **17.02** 亿元，同比下降 "
             "**10.1%**。"),
      "亿元 2025" + heads + "\n1 1 全市一般公共预算收入 |  |  | 73.17 | 100.7%\n");
}

TEST(BudgetReport, ReadsABudgetAndItsChange) {
  EXPECT_EQ(report("2025年市本级一般公共预算收入由年初31.74亿元\n调整为30.1亿元。"),
            "亿元 2025" + heads + "\n1-2 1 市本级一般公共预算收入 | 31.74 | 30.1 |  | \n");
  EXPECT_EQ(report("住房保障支出年初预算263.16万元，支出决算280.63万元，完成年初预算的106.64%，"
                   "用于公积金。"),
            "万元 -" + heads + "\n1 1 住房保障支出 | 263.16 |  | 280.63 | 106.64%\n");
}

TEST(BudgetReport, ReadsTheBudgetBeforeAChange) {
  std::string const approved =
      "2025年全市一般公共预算收入为 **76.20** 亿元，一般公共预算支出为 **170.18** "
      "亿元。预算执行中，部分"
      "县区调整了收支预算。\n";
  EXPECT_EQ(report(approved + "经批准，调整后的一般公共预算收入为 **72.63** 亿元，调整后的一般公共"
                              "预算支出为 **182.63** 亿元。"),
            "亿元 2025" + heads +
                "\n1-2 1 全市一般公共预算收入 | 76.20 | 72.63 |  | "
                "\n1-2 1 一般公共预算支出 | 170.18 | 182.63 |  | \n");
  // Not the same thing, not the same unit, or said twice.
  EXPECT_EQ(report(approved + "调整后的政府性基金预算收入为3亿元。"),
            "亿元 2025" + heads + "\n2 1 政府性基金预算收入 |  | 3 |  | \n");
  EXPECT_EQ(report(approved + "一般公共预算收入为6亿元。调整后的一般公共预算收入为5亿元。"),
            "亿元 2025" + heads + "\n2 1 一般公共预算收入 |  | 5 |  | \n");
}

TEST(BudgetReport, KeepsYearsApart) {
  EXPECT_EQ(report("2023年度支出年初预算5万元，支出决算4万元，完成年初预算的80%。与2022年相比增加。"
                   "收入年初预算3万元，支出决算3万元，完成年初预算的100%。\n"
                   "2024年度支出年初预算6万元，支出决算6万元，完成年初预算的100%。"),
            "万元 2023" + heads + "\n1 1 支出 | 5 |  | 4 | 80%\n1 1 收入 | 3 |  | 3 | 100%\n" +
                "万元 2024" + heads + "\n2 1 支出 | 6 |  | 6 | 100%\n");
}

TEST(BudgetReport, ReadsAListWithoutMarks) {
  EXPECT_EQ(
      report("资源勘探信息等支出 37951 万元，为变动预算 99.2%；\n"
             "自然资源支出 17142 万元，为变动预算的 99.98%\n住房保障支出 403 万元，为变动预算的 "
             "100%；"),
      "万元 -" + heads +
          "\n1 1 资源勘探信息等支出 |  |  | 37951 | 99.2%"
          "\n2 1 自然资源支出 |  |  | 17142 | 99.98%"
          "\n3 1 住房保障支出 |  |  | 403 | 100%\n");
}

TEST(BudgetReport, TakesNoOtherShareForARate) {
  EXPECT_EQ(report("2024年财政支出5,814.32万元，占本年支出合计的95.93%。财政拨款收入6,061.09万元，"
                   "占比100.00%。全市“三保”支出88.22亿元，支出进度为97.8%。"),
            "");
}

std::string const published =
    "1、预算绩效管理工作开展情况\n\n"
    "根据预算绩效管理要求，我部门组织对2024年初预算安排的所有项目资金全面开展了绩效自评，涉及二级项"
    "目30个，"
    "资金792.91万元，其中一般公共预算项目支出640.33万元、政府性基金预算项目支出152.58万元。"
    "自评结果为：15个项目自评等级为“优”，12个项目自评等级为“良”，3个项目自评等级为“中”。"
    "对于自评结果为“中”和“差”的项目，采取的改进管理措施为：一是加强预算绩效管理。\n";

TEST(DepartmentStatement, SaysWhatTheSentenceSays) {
  auto const statements = department_statements("a.txt", published, budget_vocabulary());
  ASSERT_EQ(statements.size(), 1u);
  auto const& statement = statements.front();
  EXPECT_THAT(statement.projects, Optional(std::string("30")));
  EXPECT_EQ(statement.unit, "万元");
  EXPECT_THAT(statement.total, Optional(std::string("792.91")));
  EXPECT_THAT(statement.general, Optional(std::string("640.33")));
  EXPECT_THAT(statement.government_fund, Optional(std::string("152.58")));
  EXPECT_THAT(statement.grades[0], Optional(std::string("15")));
  EXPECT_THAT(statement.grades[1], Optional(std::string("12")));
  EXPECT_THAT(statement.grades[2], Optional(std::string("3")));
  EXPECT_EQ(statement.grades[3], std::nullopt);
}

TEST(DepartmentStatement, IsNoneInOtherSentences) {
  EXPECT_TRUE(
      department_statements("a.txt", "全年共开展绩效自评工作，涉及项目若干。", budget_vocabulary())
          .empty());
  EXPECT_TRUE(department_statements("a.txt", "建设项目30个，投资792.91万元。", budget_vocabulary())
                  .empty());
  EXPECT_TRUE(department_statements("a.txt", "", budget_vocabulary()).empty());
}

TEST(DepartmentStatement, StandsInThePublishedAccounts) {
  auto const text = seed("004");
  if (text.empty()) GTEST_SKIP() << "no shared folder";
  auto const statements = department_statements("004", text, budget_vocabulary());
  ASSERT_EQ(statements.size(), 1u);
  EXPECT_THAT(statements.front().projects, Optional(std::string("30")));
}

}  // namespace
}  // namespace jixiao::form
