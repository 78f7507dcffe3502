#include "form/align.hpp"

#include <gtest/gtest.h>

#include <string>

#include "words.hpp"

namespace jixiao::form {
namespace {

Row row_of(std::string_view line) {
  Row row{1, 1, {}};
  for (std::size_t start = 0; start <= line.size();) {
    auto const end = std::min(line.find('|', start), line.size());
    row.cells.push_back(line.substr(start, end - start));
    start = end + 1;
  }
  return row;
}

// The cells in the order of the heads, the slot in front.
std::string laid(std::string_view heads_line, std::string_view line, bool points = true) {
  auto const heads = heads_of(row_of(heads_line), words());
  if (!heads) return "no heads";
  auto const row = row_of(line);
  auto const cells = align(row, *heads, points, words());
  std::string out = cells.slot ? std::string(cell(row, *cells.slot)) + ":" : "";
  for (auto const& column : cells.cells)
    out += (column ? std::string(cell(row, *column)) : "") + "|";
  return out + (cells.complete ? "" : " lost");
}

constexpr std::string_view department =
    "|一级指标|二级指标|三级指标|年度指标值|全年完成值|未完成原因和改进措施|自评得分|";

TEST(Align, ARowUnderItsHeadsStaysThere) {
  EXPECT_EQ(laid("一级指标|二级指标|三级指标|指标值|完成值|分值|得分",
                 "产出指标|数量指标|修路长度|≥3公里|3公里|10|10"),
            "产出指标|数量指标|修路长度|≥3公里|3公里|10|10|");
}

TEST(Align, ColumnsMayStandInAnyOrder) {
  EXPECT_EQ(laid("得分|分值|完成值|指标值|三级指标|二级指标|一级指标",
                 "9|10|3公里|≥3公里|修路长度|数量指标|产出指标"),
            "9|10|3公里|≥3公里|修路长度|数量指标|产出指标|");
}

TEST(Align, TheMergedNameColumnTakesTwoBelow) {
  EXPECT_EQ(laid(department, "产出指标 (50分)|数量指标||任务1|工资发放人数|247人|247人||50"),
            "任务1:产出指标 (50分)|数量指标|工资发放人数|247人|247人||50|");
  EXPECT_EQ(laid(department, "|||任务2|应急演练|≥1次|2次"), "任务2:||应急演练|≥1次|2次|||");
}

TEST(Align, ASideLabelAfterThePageBreakShiftsTheRow) {
  EXPECT_EQ(laid(department, "绩效指标|成本指标|任务1|专家费用|260元/人/天|完成"),
            "任务1:|成本指标|专家费用|260元/人/天|完成|||");
  EXPECT_EQ(laid(department, "||任务2|宣传费用|50万元|完成"), "任务2:||宣传费用|50万元|完成|||");
}

TEST(Align, AColumnThatWasLostIsSkipped) {
  EXPECT_EQ(laid(department, "|效益指标 (30分)|经济效益指标|任务1|防范灾害|有效降低|完成|28"),
            "任务1:效益指标 (30分)|经济效益指标|防范灾害|有效降低|完成||28|");
}

TEST(Align, ABlankNumberedRowIsBlank) {
  EXPECT_EQ(laid(department, "|||任务2"), "任务2:|||||||");
}

TEST(Align, WithoutPrintedPointsACostNameUnderLevel1IsLevel1) {
  EXPECT_EQ(laid("一级指标|二级指标|三级指标|指标值|完成值",
                 "成本指标|经济成本指标|单位成本|≤9元|9元", false),
            "成本指标|经济成本指标|单位成本|≤9元|9元|");
}

TEST(Align, WhatFitsNowhereIsReported) {
  EXPECT_NE(laid("三级指标|指标值|完成值", "修路|3|3|另有说明|再有说明").find(" lost"),
            std::string::npos);
}

TEST(Align, HeadsNeedANameAndSomethingToMeasure) {
  EXPECT_FALSE(heads_of(row_of("一级指标|二级指标|三级指标"), words()));
  EXPECT_FALSE(heads_of(row_of("年初预算数|全年预算数|全年执行数|分值|得分"), words()));
  EXPECT_FALSE(heads_of(row_of("项目|行次|金额"), words()));
  EXPECT_TRUE(heads_of(row_of("指标名称|目标值|完成值"), words()));
  EXPECT_TRUE(heads_of(row_of("三级指标|年度指标值|三级指标|年度指标值"), words())->repeated);
}

}  // namespace
}  // namespace jixiao::form
