#include "form/from_text.hpp"

#include <gtest/gtest.h>

namespace jixiao::form {
namespace {

TEST(FromText, LinesAreRowsAndTabsPartCells) {
  auto const grid = grid_from_text("f", "标题\r\n\r\n\t甲\t\t乙\t\t\r\n末行");
  ASSERT_TRUE(grid.has_value());
  ASSERT_EQ(grid->rows.size(), 3u);
  EXPECT_EQ(grid->rows[0].cells, (std::vector<std::string_view>{"标题"}));
  EXPECT_EQ(grid->rows[1].cells, (std::vector<std::string_view>{"", "甲", "", "乙"}));
  EXPECT_EQ(grid->place(1), "3");
  EXPECT_EQ(grid->place(0, 2), "1-4");
}

TEST(FromText, ParagraphTagsAreTakenOut) {
  auto const grid = grid_from_text("f", "目标\t<p>第一段。</p><p>第二段。</p>\t<5%<br/>a<b");
  ASSERT_TRUE(grid.has_value());
  EXPECT_EQ(grid->rows[0].cells[1], "第一段。\n第二段。");
  EXPECT_EQ(grid->rows[0].cells[2], "<5%\na<b");
}

TEST(FromText, ARowWiderThanAnyFormIsRefused) {
  std::string text = "标题\n";
  for (int i = 0; i < 100000; ++i) text += "x\t";
  auto const grid = grid_from_text("f", text + "x");
  ASSERT_FALSE(grid.has_value());
  EXPECT_EQ(grid.error().front().place.at, "2");
}

}  // namespace
}  // namespace jixiao::form
