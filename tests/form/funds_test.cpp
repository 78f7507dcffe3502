#include <gtest/gtest.h>

#include "form/fund_rows.hpp"
#include "words.hpp"

namespace jixiao::form {
namespace {

constexpr std::string_view grid = "三级指标,指标值,完成值,分值,得分\n甲,1,1,90,90\n";

Funds funds_of(std::string_view block) {
  return read_one("f.csv", std::string(block) + std::string(grid)).funds;
}

TEST(Funds, ColumnsOverRowsOfSources) {
  auto const funds = funds_of(
      "项目资金（万元）,,年初预算数,全年预算数（A）,全年执行数（B）,分值,执行率（B/A）,得分\n"
      ",年度资金总额,100,120,110,10,91.67%,9.17\n"
      ",其中：当年财政拨款,100,100,95,—,95%,—\n"
      ",上年结转资金,,20,15,—,75%,—\n");
  EXPECT_EQ(funds.unit, "万元");
  EXPECT_EQ(funds.initial, "100");
  EXPECT_EQ(funds.adjusted, "120");
  EXPECT_EQ(funds.executed, "110");
  EXPECT_EQ(funds.weight, "10");
  EXPECT_EQ(funds.rate, "91.67%");
  EXPECT_EQ(funds.score, "9.17");
  EXPECT_EQ(funds.total, std::nullopt);
  ASSERT_EQ(funds.sources.size(), 2u);
  EXPECT_EQ(funds.sources[0].name, "当年财政拨款");
  EXPECT_EQ(funds.sources[0].executed, "95");
  EXPECT_EQ(funds.sources[1].initial, "");
  EXPECT_EQ(funds.sources[1].rate, "75%");
  EXPECT_EQ(funds.at, "1-4");
}

TEST(Funds, ColumnsMayStandInAnyOrderWithUnknownSources) {
  auto const funds = funds_of(
      "预算执行情况（20分）,得分,执行率,全年执行数,全年预算数\n"
      "资金总额,18,90%,90,100\n"
      "乡镇自筹部分,/,90%,9,10\n");
  EXPECT_EQ(funds.weight, "20");
  EXPECT_EQ(funds.score, "18");
  EXPECT_EQ(funds.adjusted, "100");
  EXPECT_EQ(funds.executed, "90");
  ASSERT_EQ(funds.sources.size(), 1u);
  EXPECT_EQ(funds.sources[0].name, "乡镇自筹部分");
  EXPECT_EQ(funds.sources[0].adjusted, "10");
}

TEST(Funds, PointsMayStandInTheHeadOfTheScore) {
  auto const funds = funds_of(
      "资金情况,预算数（A）,执行数（B）,执行率,得分（20分*执行率）\n"
      "年度资金总额,50,40,80%,16\n");
  EXPECT_EQ(funds.weight, "20");
  EXPECT_EQ(funds.score, "16");
}

TEST(Funds, LabelledValuesOneAfterAnother) {
  auto const funds = funds_of(
      "单位：万元\n年初预算数,100,全年预算数,120,全年执行数,110\n"
      "执行率,91.67%,分值,10,得分,9.17\n");
  EXPECT_EQ(funds.unit, "万元");
  EXPECT_EQ(funds.initial, "100");
  EXPECT_EQ(funds.adjusted, "120");
  EXPECT_EQ(funds.executed, "110");
  EXPECT_EQ(funds.rate, "91.67%");
  EXPECT_EQ(funds.weight, "10");
  EXPECT_EQ(funds.score, "9.17");
}

TEST(Funds, ValuesThatSlippedOneColumnAreFoundAgain) {
  std::string const text =
      "项目支出绩效自评表\n项目资金\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n"
      "\t年度资金总额\t100\t120\t110\t10\t91.67%\t9.17\n"
      "三级指标\t指标值\t完成值\n甲\t1\t1\n";
  auto const funds = read_one("f.txt", text).funds;
  EXPECT_EQ(funds.initial, "100");
  EXPECT_EQ(funds.score, "9.17");
}

TEST(Funds, IncomeAndOutlaySideBySide) {
  auto const funds = funds_of(
      "收支情况,年度收入情况,金额（元）,年度支出情况,金额（元）\n"
      ",收入合计,300,支出合计,290\n,财政拨款,300,基本支出,200\n"
      ",,,项目支出,90\n执行情况（10分）,9.7\n");
  EXPECT_EQ(funds.unit, "元");
  EXPECT_EQ(funds.total, "300");
  EXPECT_EQ(funds.executed, "290");
  ASSERT_EQ(funds.sources.size(), 1u);
  ASSERT_EQ(funds.uses.size(), 2u);
  EXPECT_EQ(funds.uses[1].amount, "90");
  EXPECT_EQ(funds.weight, "10");
  EXPECT_EQ(funds.score, "9.7");
}

}  // namespace
}  // namespace jixiao::form
