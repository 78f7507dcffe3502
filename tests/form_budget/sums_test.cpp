#include "form/budget_sums.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.hpp"

namespace jixiao::form {
namespace {

// A table of two amounts and their rate, without the three lines above its rows.
std::string rows_of(std::string_view rows) {
  auto const tables = read_tables(
      "某市2024年支出预算表\n单位：万元\n\n项目 2023年预算数 2024年预算数 为2023年预算数%\n\n" +
      std::string(rows));
  if (tables.size() != 1) return "no table";
  auto const lines = in_lines(tables[0]);
  return lines.substr(lines.find('\n') + 1);
}

// Three full rows, from which the rate is learnt.
std::string const full =
    "一、教育支出 100 110 110.0\n\n二、科技支出 200 150 75.0\n\n三、农林支出 400 300 75.0\n\n";
std::string const full_read =
    "6 1 一、教育支出 | 100 | 110 | 110.0\n8 1 二、科技支出 | 200 | 150 | 75.0\n"
    "10 1 三、农林支出 | 400 | 300 | 75.0\n";

TEST(BudgetSums, GiveARowTheColumnInWhichTheTotalHolds) {
  EXPECT_EQ(rows_of(full + "四、其他支出 20\n\n支出合计 720 560 77.8\n"),
            full_read + "12 1 四、其他支出 | 20 |  | \n14 1 支出合计 | 720 | 560 | 77.8");
  EXPECT_EQ(rows_of(full + "四、其他支出 20\n\n支出合计 700 580 82.9\n"),
            full_read + "12 1 四、其他支出 |  | 20 | \n14 1 支出合计 | 700 | 580 | 82.9");
}

TEST(BudgetSums, GiveNoColumnWhereTheTotalHoldsInNone) {
  EXPECT_EQ(rows_of(full + "四、其他支出 20\n\n支出合计 719 561 78.0\n"),
            full_read + "14 1 支出合计 | 719 | 561 | 78.0\nleft out 12");
}

// 18 + 3 is 20 + 1.
TEST(BudgetSums, GiveNoColumnWhereTwoWaysHold) {
  EXPECT_EQ(
      rows_of(full + "四、国防支出 18\n\n五、债务支出 3\n\n六、其他支出 20\n\n七、预备费 1\n\n"
                     "八、住房支出 50\n\n支出合计 721 631 87.5\n"),
      full_read +
          "20 1 八、住房支出 |  | 50 | \n22 1 支出合计 | 721 | 631 | 87.5\n"
          "left out 12\nleft out 14\nleft out 16\nleft out 18");
}

// 上解 is indented like a part of 农林, but it is one of the total's.
TEST(BudgetSums, TakeARowThatIsIndentedForOneOfTheTotal) {
  EXPECT_EQ(rows_of(full + "  上解收入 20\n\n四、其他支出 10 30 300.0\n\n支出合计 730 590 80.8\n"),
            full_read +
                "12 2 上解收入 | 20 |  | \n14 1 四、其他支出 | 10 | 30 | 300.0\n"
                "16 1 支出合计 | 730 | 590 | 80.8");
}

// 农林 could be one of the total's too, until its own whole has told where it stands.
TEST(BudgetSums, TakeNoPartThatIsKnownForOneOfTheTotal) {
  EXPECT_EQ(rows_of(full + "四、转移收入 61 80 131.1\n\n  补助收入 61 80 131.1\n\n"
                           "      科技 41 80 195.1\n\n      农林 20\n\n  上解收入 10\n\n"
                           "支出合计 771 640 83.0\n"),
            full_read +
                "12 1 四、转移收入 | 61 | 80 | 131.1\n14 2 补助收入 | 61 | 80 | 131.1\n"
                "16 3 科技 | 41 | 80 | 195.1\n18 3 农林 | 20 |  | \n20 2 上解收入 | 10 |  | \n"
                "22 1 支出合计 | 771 | 640 | 83.0");
}

TEST(BudgetSums, GoDownFromARowThatIsKnown) {
  EXPECT_EQ(rows_of(full + "四、其他支出 20\n\n  其他资金 20\n\n    预留资金 20\n\n"
                           "支出合计 720 560 77.8\n"),
            full_read +
                "12 1 四、其他支出 | 20 |  | \n14 2 其他资金 | 20 |  | \n"
                "16 3 预留资金 | 20 |  | \n18 1 支出合计 | 720 | 560 | 77.8");
}

TEST(BudgetSums, GoUpFromPartsThatAreKnown) {
  EXPECT_EQ(rows_of("一、教育支出 150 70\n\n  小学 100 50 50.0\n\n  中学 50 20 40.0\n\n"
                    "二、科技支出 200 150 75.0\n\n三、农林支出 400 300 75.0\n"),
            "6 1 一、教育支出 | 150 | 70 | \n8 2 小学 | 100 | 50 | 50.0\n"
            "10 2 中学 | 50 | 20 | 40.0\n12 1 二、科技支出 | 200 | 150 | 75.0\n"
            "14 1 三、农林支出 | 400 | 300 | 75.0");
}

TEST(BudgetSums, ReadATotalAboveItsNumberedParts) {
  EXPECT_EQ(rows_of("支出合计 720 560 77.8\n\n" + full + "四、其他支出 20\n"),
            "6 1 支出合计 | 720 | 560 | 77.8\n8 1 一、教育支出 | 100 | 110 | 110.0\n"
            "10 1 二、科技支出 | 200 | 150 | 75.0\n12 1 三、农林支出 | 400 | 300 | 75.0\n"
            "14 1 四、其他支出 | 20 |  | ");
}

TEST(BudgetSums, TakeOneColumnForProofOnlyWhenItRestsOnMoreThanACopy) {
  // The second year holds without the row, the first with nothing.
  EXPECT_EQ(rows_of(full + "四、其他支出 20\n\n支出合计 800 560 70.0\n"),
            full_read + "12 1 四、其他支出 | 20 |  | \n14 1 支出合计 | 800 | 560 | 70.0");
  EXPECT_EQ(rows_of(full + "四、其他支出 70 20 28.6\n\n  上解 70 20 28.6\n\n  补助 9\n"),
            full_read +
                "12 1 四、其他支出 | 70 | 20 | 28.6\n14 2 上解 | 70 | 20 | 28.6\n"
                "left out 16");
}

TEST(BudgetSums, PrintNoRateWithoutAnAmount) {
  auto const read = rows_of("一、教育支出 20\n\n  小学 20\n\n支出合计 20 30 150%\n");
  EXPECT_EQ(read.find("|  |  | 20"), std::string::npos) << read;
}

// Two blocks side by side; lines that print one of them.
std::string twins(std::string_view rows) {
  auto const tables = read_tables(
      "某市2024年收支总表\n单位：万元\n\n预算科目 预算数 预算科目 预算数\n\n" + std::string(rows));
  if (tables.size() != 1) return "no table";
  auto const lines = in_lines(tables[0]);
  return lines.substr(lines.find('\n') + 1);
}

TEST(TwinTables, TellTheSideByTheWordsOfIts) {
  EXPECT_EQ(twins("一、本级收入 100 一、本级支出 90\n\n二、补助收入 20 二、补助支出 5\n\n"
                  "三、债务收入 7\n\n四、其他支出 3\n"),
            "6 1 一、本级收入 | 100 | 一、本级支出 | 90\n8 1 二、补助收入 | 20 | 二、补助支出 | 5\n"
            "10 1 三、债务收入 | 7 |  | \n12 1  |  | 四、其他支出 | 3");
}

TEST(TwinTables, TellTheSideByTheNumbersAroundIt) {
  EXPECT_EQ(twins("一、本级收入 100 一、本级支出 90\n\n二、补助收入 20 二、补助支出 5\n\n"
                  "三、上年结余 6\n\n四、调入资金 1 三、调出资金 8\n"),
            "6 1 一、本级收入 | 100 | 一、本级支出 | 90\n8 1 二、补助收入 | 20 | 二、补助支出 | 5\n"
            "10 1 三、上年结余 | 6 |  | \n12 1 四、调入资金 | 1 | 三、调出资金 | 8");
}

TEST(TwinTables, TellTheSideByItsSum) {
  EXPECT_EQ(twins("收入总计 126 支出总计 95\n\n一、本级收入 100 一、本级支出 90\n\n"
                  "二、补助收入 20 二、补助支出 5\n\n三、上年结余 6\n"),
            "6 1 收入总计 | 126 | 支出总计 | 95\n8 1 一、本级收入 | 100 | 一、本级支出 | 90\n"
            "10 1 二、补助收入 | 20 | 二、补助支出 | 5\n12 1 三、上年结余 | 6 |  | ");
}

TEST(TwinTables, LeaveOutWhatMayStandOnEitherSide) {
  EXPECT_EQ(twins("一、本级收入 100 一、本级支出 90\n\n二、补助收入 20 二、补助支出 5\n\n"
                  "三、上年结余 6\n"),
            "6 1 一、本级收入 | 100 | 一、本级支出 | 90\n8 1 二、补助收入 | 20 | 二、补助支出 | 5\n"
            "left out 10");
}

TEST(TwinTables, SayTheHeadOverABlockAgain) {
  auto const tables = read_tables(
      "某市2024年债务收支表\n单位：万元\n\n收   入 支  出\n备注\n\n项  目 预算数 项  目 预算数\n\n"
      "债务收入 75 债务支出 75\n省级暂未\n批复。\n\n 其他收入\n");
  ASSERT_EQ(tables.size(), 1u);
  EXPECT_EQ(in_lines(tables[0]),
            "columns | 收入预算数 | 支出项目 | 支出预算数 | 备注\n"
            "9-11 1 债务收入 | 75 | 债务支出 | 75 | 省级暂未批复。\nleft out 13");
}

TEST(BudgetWords, KnowTheNumberOfAName) {
  EXPECT_EQ(numbering_value("三、上年结余"), 3);
  EXPECT_EQ(numbering_value("（十二）其他"), 12);
  EXPECT_EQ(numbering_value("二十四、其他支出"), 24);
  EXPECT_EQ(numbering_value("10.调入"), 10);
  EXPECT_EQ(numbering_value("其他支出"), 0);
}

}  // namespace
}  // namespace jixiao::form
