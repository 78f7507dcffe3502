#include "base/text.hpp"

#include <gtest/gtest.h>

namespace jixiao {
namespace {

TEST(Text, FoldsWidthVariantsAndRemembersWhereTheyStood) {
  struct Row {
    char const *original, *text;
  };
  for (Row const& row :
       {Row{"＞９５％", ">95%"}, Row{"（含）", "(含)"}, Row{"3400－4000人", "3400-4000人"},
        Row{"80%～90%", "80%~90%"}, Row{"═ 100", "= 100"}, Row{"≧90", "≥90"}, Row{"⩽3", "≤3"},
        Row{"　甲", " 甲"}, Row{"3—5月", "3-5月"}, Row{"无", "无"}}) {
    EXPECT_EQ(folded(row.original), row.text) << row.original;
  }
  auto const out = fold("＞９5");
  EXPECT_EQ(out.text, ">95");
  EXPECT_EQ(out.origin, (std::vector<std::uint32_t>{0, 3, 6, 7}));
}

TEST(Text, MeasuresTerminalColumns) {
  EXPECT_EQ(display_width("指标值"), 6);
  EXPECT_EQ(display_width("≥95%"), 4);
  EXPECT_EQ(display_width("％"), 2);
  EXPECT_EQ(pad("指标", 6), "指标  ");
  EXPECT_EQ(fit("消除重大隐患", 8), "消除重…");
  EXPECT_EQ(fit("消除", 4), "消除");
  EXPECT_EQ(wrap("一二三", 4), (std::vector<std::string>{"一二", "三"}));
}

TEST(Text, FindsTheFirstByteThatIsNotUtf8) {
  EXPECT_EQ(first_invalid_utf8("绩效"), std::nullopt);
  EXPECT_EQ(first_invalid_utf8("a\xff"), 1u);
  EXPECT_EQ(first_invalid_utf8("\xe7\xbb"), 0u);
  EXPECT_EQ(first_invalid_utf8("ab\xc0\x80"), 2u);
  EXPECT_EQ(first_invalid_utf8("\xed\xa0\x80"), 0u);
}

TEST(Text, TrimsEveryKindOfBlank) {
  EXPECT_EQ(trim("　 97\xC2\xA0\t"), "97");
  EXPECT_EQ(trim(" 　"), "");
  EXPECT_EQ(without_blanks("购置电 脑　数量"), "购置电脑数量");
}

}  // namespace
}  // namespace jixiao
