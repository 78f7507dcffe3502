#include "scorecard/layout.hpp"  // stands alone

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.hpp"

namespace jixiao {
namespace {

using testing::ElementsAre;

TEST(LinesOf, BreaksBetweenCharactersButNotInsideNumbers) {
  EXPECT_THAT(lines_of("收入6061.1万元支出6061.1万元", 14),
              ElementsAre("收入6061.1万元", "支出6061.1万元"));
  EXPECT_THAT(lines_of("平安阳泉建设", 5), ElementsAre("平安", "阳泉", "建设"));
}

TEST(LinesOf, BeginsNoLineWithAClosingMark) {
  EXPECT_THAT(lines_of("分值合计，应为", 8), ElementsAre("分值合", "计，应为"));
  EXPECT_THAT(lines_of("指标“完成”者", 9), ElementsAre("指标“完", "成”者"));
}

TEST(LinesOf, BreaksAWordThatFitsNoLine) {
  EXPECT_THAT(lines_of("abcdefgh", 3), ElementsAre("abc", "def", "gh"));
}

TEST(LinesOf, KeepsTheTerminalSafe) {
  EXPECT_THAT(lines_of("a\x1B[2Jb\r\nc", 40), ElementsAre("a [2Jb  c"));
  EXPECT_THAT(lines_of("a\u202Eb", 40), ElementsAre("a b"));
  EXPECT_THAT(lines_of("\xFF", 40), ElementsAre("\uFFFD"));
  EXPECT_THAT(lines_of("", 40), ElementsAre(""));
}

TEST(Paragraph, HangsUnderItsFirstLine) {
  EXPECT_EQ(paragraph("建议：", "一二三四五六七八", 16), "建议：一二三四五\n      六七八\n");
}

TEST(Table, AlignsByDisplayWidth) {
  Table table({{"指标"}, {"值"}, {"分", true}});
  table.add({Table::Cell("ab"), Table::Cell("≥95%"), Table::Cell("10")});
  table.add({Table::Cell("满意度"), Table::Cell(), Table::Cell("2.5")});
  EXPECT_EQ(table.to_text(2, {}),
            "  指标    值     分\n"
            "  ab      ≥95%   10\n"
            "  满意度        2.5\n");
}

TEST(Table, LeavesOutEmptyColumnsAndContinuesLongCells) {
  Table table({{"甲"}, {"乙"}, {"丙", true}});
  table.add(
      {Table::Cell("一二三四五六七八九十一二三四五六七八九十"), Table::Cell(), Table::Cell("1")});
  EXPECT_EQ(table.to_text(0, {Language::chinese, false, 24}),
            "甲                    丙\n"
            "一二三四五六七八九十   1\n"
            "一二三四五六七八九十\n");
}

TEST(Table, KeepsWhatIsToBeCopiedOnOneLine) {
  std::string const name = "residents-of-the-northern-district-2024-1.xml";
  Table table({{"评分卡", false, true}, {"项目"}});
  table.add({Table::Cell(name), Table::Cell("一二三四五六七八九十一二三四五六七八九十")});
  EXPECT_NE(table.to_text(0, {.columns = 60}).find(name), std::string::npos);
}

TEST(Table, FitsItsColumnsWhateverItHolds) {
  Table table({{"甲"}, {"乙"}, {"丙", true}});
  std::string const text = "2024年阳泉市森林草原火灾应急指挥和分队灭火应急演练123456";
  for (int i = 0; i < 3; ++i) table.add({Table::Cell(text), Table::Cell(text), Table::Cell("100")});
  std::string const out = table.to_text(4, {Language::chinese, false, 60});
  for (std::size_t i = 0; i < out.size();) {
    auto const end = out.find('\n', i);
    EXPECT_LE(display_width(out.substr(i, end - i)), 60) << out.substr(i, end - i);
    i = end + 1;
  }
}

TEST(Inked, IsPlainWithoutColour) {
  EXPECT_EQ(inked("错误", Ink::bad, false), "错误");
  EXPECT_EQ(inked("错误", Ink::bad, true), "\x1B[31m错误\x1B[0m");
}

}  // namespace
}  // namespace jixiao
