#include "grammar/parse.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "base/text.hpp"
#include "corpus.hpp"
#include "grammar/print.hpp"
#include "meaning.hpp"
#include "rules.hpp"

namespace jixiao::testing {
namespace {

std::string typed(std::string_view text, std::string_view name = {}) {
  return meaning(parse(text, rules_words(), {name}));
}

TEST(Parse, TakesUnitAndRelationFromTheNameWhereTheCellHasNone) {
  EXPECT_EQ(typed("＞50", "mw"), "bound gt 50 mw");
  EXPECT_EQ(typed("1.95±0.1", "μm"), "tolerance 1.95 +0.1 -0.1 μm");
  EXPECT_EQ(typed("22.8", "公猪舍(≥**平方米)"), "bound ge 22.8 平方米");
  EXPECT_EQ(typed("63", "成本控制数(万元)"), "bound eq 630000 元, implicit");
  EXPECT_EQ(typed("10-20", "投入（单位：万元）"), "range 100000..200000 元");
  EXPECT_EQ(typed("≤5个", "投入(万元)"), "bound le 5 个");
  EXPECT_EQ(typed("5", "任务(一)"), "bound eq 5, implicit");
}

TEST(Parse, DoubtsUnitsThatCannotBe) {
  EXPECT_EQ(typed("≤380人/天", "培训人均成本"), "bound le 380 人/天, TV-UNIT-MALFORMED");
  EXPECT_EQ(typed("≤380人/天", "接待人数"), "bound le 380 人/天");
  EXPECT_EQ(typed("≤380人/天/元"), "bound le 380 人/天/元, TV-UNIT-MALFORMED");
  EXPECT_EQ(typed("10元/人/人"), "bound eq 10 元/人/人, implicit, TV-UNIT-MALFORMED");
  EXPECT_EQ(typed("≤380元/人/天", "培训成本"), "bound le 380 元/人/天");
}

TEST(Parse, KeepsOrderAndFoldsSpellingsOfRates) {
  for (std::string_view const text :
       {"100元/人/天", "100元/人·天", "100元/（人·天）", "100元每人每天", "100元/人*天",
        "每人每天100元", "100 元 / 人 / 天"})
    EXPECT_EQ(typed(text), "bound eq 100 元/人/天, implicit") << text;
  EXPECT_EQ(typed("100元/天/人"), "bound eq 100 元/天/人, implicit");
}

TEST(Parse, SaysWhereItBrokeInBytesAndColumns) {
  auto const tree = parse("　不低于　没有的", rules_words());
  ASSERT_EQ(kind_of(tree), "text");
  ASSERT_TRUE(tree.problem);
  EXPECT_EQ(tree.problem->expected, "number");
  EXPECT_EQ(tree.problem->byte, 15U);  // behind two ideographic blanks and three characters
  EXPECT_EQ(tree.problem->column, 10);
  EXPECT_EQ(describe_expected("number").zh, "此处应为数值");
}

TEST(Parse, NumbersBeyondExactArithmeticAreTextWithANote) {
  EXPECT_EQ(typed("999999999999999999个"), "bound eq 999999999999999999 个, implicit");
  EXPECT_EQ(typed("9999999999999999999个"), "text, TV-UNREADABLE");
  EXPECT_EQ(typed("≥99999999999999999亿元"), "text");
  EXPECT_EQ(typed("0.12345678901234567890%"), "text, TV-UNREADABLE");
  EXPECT_EQ(typed("三分之一"), "text");
  EXPECT_EQ(typed("四分之三"), "bound eq 0.75, implicit");
}

TEST(Parse, CutCellsKeepTheirCertainPart) {
  EXPECT_EQ(typed("按合同中标价（45.3"), "reference bid, FIELD-TRUNC");
  EXPECT_EQ(typed("按合同中标价（45.3万元/年"), "reference bid, FIELD-TRUNC");
  EXPECT_EQ(typed("及时（移动公司每3个月一次巡检，每半"),
            "compound all [qualitative none level 及时] [frequency 1 per 3 month, of 移动公司], "
            "FIELD-TRUNC");
}

TEST(Parse, AnyBytesComeBackInTimeLinearInTheirLength) {
  std::vector<std::string> patterns{"(",
                                    "9",
                                    "≥",
                                    "万",
                                    "按",
                                    "每",
                                    "、",
                                    "1、",
                                    "一",
                                    "至",
                                    "-",
                                    "Y-",
                                    "\xFF",
                                    "年",
                                    "5个、",
                                    "≥5%；",
                                    "，按0.3%收费；",
                                    "合格",
                                    "有效提升",
                                    "不",
                                    "(5",
                                    "或",
                                    "5个或",
                                    "1,234,",
                                    "A",
                                    "每5",
                                    "约",
                                    "．",
                                    "　"};
  for (std::string const& pattern : patterns) {
    SCOPED_TRACE(pattern);
    std::string text;
    while (text.size() < (1U << 20)) text += pattern;
    auto const begin = std::chrono::steady_clock::now();
    auto const tree = parse(text, rules_words());
    auto const spent = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(spent, std::chrono::seconds(5)) << kind_of(tree);
  }
}

// Another width, or blanks where they cannot join or part numbers and words.
std::string disguised(std::string_view text, std::mt19937& random) {
  std::string out;
  char32_t before = 0;
  auto const joins = [](char32_t c) {
    c = fold(c);
    return c < 0x80 && (std::isalnum(static_cast<int>(c)) != 0 || c == '.' || c == ',');
  };
  while (!text.empty()) {
    auto const point = decode(text);
    char32_t c = point.value;
    if (random() % 4 == 0 && !(joins(before) && joins(c)))
      append(out, random() % 2 == 0 ? U' ' : U'\u3000');
    before = c;
    if (c > 0x20 && c < 0x7F && random() % 2 == 0) c += 0xFEE0;
    append(out, c);
    text.remove_prefix(static_cast<std::size_t>(point.length));
  }
  return out;
}

TEST(Parse, WidthAndBlanksNeverChangeTheMeaning) {
  std::mt19937 random(20240123);
  for (auto const& spelling : corpus()) {
    if (first_invalid_utf8(spelling.text)) continue;
    auto const expected = bare(parse(spelling.text, rules_words(), {spelling.name}));
    for (int i = 0; i < 5; ++i) {
      std::string const text = disguised(spelling.text, random);
      auto const tree = bare(parse(text, rules_words(), {spelling.name}));
      EXPECT_EQ(meaning(tree), meaning(expected)) << spelling.text << " as " << text;
    }
  }
}

// The short way for common cells against the rule, which a word that says nothing leads to.
TEST(Parse, TheShortWayMeansWhatTheRuleMeans) {
  for (std::string const op : {"", "≥", "≤", "<", ">", "="})
    for (std::string const number : {"0", "5", "95", "0.5", "12.50", "1234567", "12345678", "01",
                                     "1.", "2024", "1,234", "20241231"})
      for (std::string const unit :
           {"", "%", "人次", "元/人/天", "万元", "亿", "万", "年", "月", "个月", "年度", "千克",
            "百分点", "天", "元/", "不明", "月前", "m³", "人/天/元"}) {
        std::string const text = op + number + unit;
        auto const direct = bare(parse(text, rules_words()));
        auto const led = bare(parse("为" + text, rules_words()));
        bool const bound = std::holds_alternative<ast::Bound>(direct.node);
        if (bound || std::holds_alternative<ast::Bound>(led.node)) {
          EXPECT_EQ(meaning(direct), meaning(led)) << text;
        }
      }
}

TEST(Parse, ABlankBetweenDigitsIsNotDropped) {
  EXPECT_EQ(typed("12 34个"), "text");
  EXPECT_EQ(typed("1, 234个"), "text");
  EXPECT_EQ(typed("1,234 个"), "bound eq 1234 个, implicit");
}

}  // namespace
}  // namespace jixiao::testing
