#include "scorecard/to_text.hpp"  // stands alone

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scorecard/write.hpp"

namespace jixiao {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

rulebook::Rulebook const& rules() {
  static auto const loaded = [] {
    rulebook::Rulebook book;
    book.sources.emplace("s", rulebook::Source{"s", "某办法", "财预〔2020〕10号", "", "", "", ""});
    book.checks.push_back({"SUM-100",
                           Severity::error,
                           "weights_sum",
                           {"分值合计", "sum of the points"},
                           {"分值合计为{sum}", "the points sum to {sum}"},
                           {"请重算", "add them up"},
                           {{"s", "", rulebook::Confidence::verified, ""}},
                           {},
                           {}});
    return book;
  }();
  return loaded;
}

std::vector<Finding> findings() {
  return {{"SUM-100", Severity::error, {"a.csv", "7"}, "", {{"sum", "98"}}, {}},
          {"SUM-100", Severity::error, {"a.csv", "9"}, "", {{"sum", "99"}}, {{"b.csv", "3"}}}};
}

TEST(FindingsToText, SaysAdviceAndCitationOnceForACheck) {
  EXPECT_EQ(to_text(findings(), rules(), TextStyle{}),
            "错误 2\n"
            "  SUM-100  分值合计（2 处）\n"
            "    第 7 行  分值合计为98\n"
            "    第 9 行、b.csv 第 3 行  分值合计为99\n"
            "      建议：请重算\n"
            "      依据：财预〔2020〕10号\n");
}

TEST(FindingsToText, SpeaksEnglish) {
  EXPECT_THAT(to_text(findings(), rules(), TextStyle{Language::english, false, 100}),
              AllOf(HasSubstr("Errors 2\n"), HasSubstr("line 7  the points sum to 98"),
                    HasSubstr("line 9, b.csv line 3")));
}

TEST(FindingsToText, IsColouredOnlyWhenAsked) {
  EXPECT_THAT(to_text(findings(), rules(), TextStyle{}), Not(HasSubstr("\x1B")));
  EXPECT_THAT(to_text(findings(), rules(), TextStyle{Language::chinese, true, 100}),
              HasSubstr("\x1B[31m错误 2\x1B[0m"));
}

TEST(FindingsToText, NeverPrintsWhatATerminalWouldObey) {
  auto const hostile = std::vector<Finding>{
      {"SUM-100", Severity::error, {"a.csv", "7"}, "", {{"sum", "\x1B]0;x\x07"}}, {}}};
  EXPECT_THAT(to_text(hostile, rules(), TextStyle{}), Not(HasSubstr("\x1B")));
}

TEST(FormToText, ShowsWhatIsPrintedAndNothingElse) {
  form::Form form;
  form.source = {"a.csv", "1-9"};
  form.title = "项目支出绩效自评表";
  form.year = "2024";
  form.indicators.push_back({});
  form.indicators[0].level1 = "产出指标";
  form.indicators[0].name = "清淤长度";
  form.indicators[0].target = "≥10公里";
  form.indicators[0].at = "5";
  EXPECT_EQ(to_text(form, TextStyle{}),
            "项目支出绩效自评表（2024年度）\n"
            "来源  a.csv  第 1-9 行\n"
            "\n"
            "  指标      指标值   位置\n"
            "产出指标\n"
            "  清淤长度  ≥10公里  5\n"
            "\n");
}

TEST(PlaceInWords, TellsLinesFromCells) {
  EXPECT_EQ(place_in_words("671-702", Language::chinese), "第 671-702 行");
  EXPECT_EQ(place_in_words("7", Language::english), "line 7");
  EXPECT_EQ(place_in_words("byte 7", Language::chinese), "第 7 字节");
  EXPECT_EQ(place_in_words("Sheet1!C12", Language::chinese), "Sheet1!C12");
  EXPECT_EQ(place_in_words("", Language::chinese), "");
}

}  // namespace
}  // namespace jixiao
