#include "check/rows.hpp"

#include <gtest/gtest.h>

namespace jixiao::check {

TEST(Rows, CompareNamesWithoutTheirNumbers) {
  for (auto const* name : {"培训 场次", "指标1：培训场次", "任务12:培训场次", "1.培训场次",
                           "三、培训场次", "指标2、培训场次"}) {
    EXPECT_EQ(bare_name(name), "培训场次") << name;
  }
  EXPECT_EQ(bare_name("指标1"), "");
  EXPECT_EQ(bare_name("指标1："), "");
  EXPECT_EQ(bare_name("一线人员培训场次"), "一线人员培训场次");
  EXPECT_EQ(bare_name("10千伏线路"), "10千伏线路");
  EXPECT_EQ(bare_name("目标完成率"), "目标完成率");
}

TEST(Rows, KnowHowManyPlacesArePrinted) {
  EXPECT_EQ(printed_places("86.19%"), 2);
  EXPECT_EQ(printed_places("215,457.6"), 1);
  EXPECT_EQ(printed_places("１０．００分"), 2);
  EXPECT_EQ(printed_places("97"), 0);
  EXPECT_EQ(printed_places("无"), 0);
}

TEST(Rows, TellARowThatAsksForNothingFromAnOpenOne) {
  form::Indicator row;
  row.name = "生态效益";
  row.target = "/";
  row.actual = "/";
  EXPECT_TRUE(not_applicable(row));
  row.weight = "5";
  EXPECT_FALSE(not_applicable(row));
  row.target = "";
  row.actual = "";
  EXPECT_FALSE(not_applicable(row));
  row.weight = "/";
  EXPECT_TRUE(not_applicable(row));
}

TEST(Rows, TakeNoReasonForAReason) {
  for (auto const* text : {"", " ", "无", "0", "/", "—", "无 偏差"}) {
    EXPECT_TRUE(no_reason(form::Field(text))) << text;
  }
  EXPECT_TRUE(no_reason(std::nullopt));
  EXPECT_FALSE(no_reason(form::Field("个别人未及时完成")));
}

}  // namespace jixiao::check
