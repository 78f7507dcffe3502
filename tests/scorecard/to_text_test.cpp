#include "scorecard/to_text.hpp"  // stands alone

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/text.hpp"
#include "scorecard/write.hpp"
#include "some_findings.hpp"

namespace jixiao {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::vector<Finding> findings() {
  return {{"SUM-100", Severity::error, {"a.csv", "7"}, "", {{"sum", "98"}}, {}, {}},
          {"SUM-100", Severity::error, {"a.csv", "9"}, "", {{"sum", "99"}}, {{"b.csv", "3"}}, {}}};
}

TEST(FindingsToText, SaysAdviceAndCitationOnceForACheck) {
  EXPECT_EQ(to_text(findings(), some_rules(), TextStyle{}),
            "错误 2\n"
            "  SUM-100  分值合计（2 处）\n"
            "    第 7 行  分值合计为98\n"
            "    第 9 行、b.csv 第 3 行  分值合计为99\n"
            "      建议：请重算\n"
            "      依据：财预〔2020〕10号\n");
}

TEST(FindingsToText, SpeaksEnglish) {
  EXPECT_THAT(to_text(findings(), some_rules(), TextStyle{Language::english, false, 100}),
              AllOf(HasSubstr("Errors 2\n"), HasSubstr("line 7  the points sum to 98"),
                    HasSubstr("line 9, b.csv line 3")));
}

TEST(FindingsToText, IsColouredOnlyWhenAsked) {
  EXPECT_THAT(to_text(findings(), some_rules(), TextStyle{}), Not(HasSubstr("\x1B")));
  EXPECT_THAT(to_text(findings(), some_rules(), TextStyle{Language::chinese, true, 100}),
              HasSubstr("\x1B[31m错误 2\x1B[0m"));
}

TEST(FindingsToText, NeverPrintsWhatATerminalWouldObey) {
  auto const hostile = std::vector<Finding>{
      {"SUM-100", Severity::error, {"a.csv", "7"}, "", {{"sum", "\x1B]0;x\x07"}}, {}, {}}};
  EXPECT_THAT(to_text(hostile, some_rules(), TextStyle{}), Not(HasSubstr("\x1B")));
}

// Carets stand under the offending characters on a terminal, where a Chinese one takes two columns.
TEST(FindingsToText, QuotesTheCellsWithCaretsUnderWhatOffends) {
  std::vector<Finding> quoted{findings().front()};
  quoted[0].quotes = {{"年度指标值", "≥２ｏ０公里", 6, 3}, {"单位", "公里", 0, 0}};
  EXPECT_EQ(to_text(quoted, some_rules(), TextStyle{}),
            "错误 1\n"
            "  SUM-100  分值合计\n"
            "    第 7 行  分值合计为98\n"
            "      年度指标值  ≥２ｏ０公里\n"
            "                     ^^\n"
            "      单位        公里\n"
            "      建议：请重算\n"
            "      依据：财预〔2020〕10号\n");
}

TEST(FindingsToText, CutsALongCellAroundWhatOffends) {
  std::vector<Finding> quoted{findings().front()};
  std::string const filler(300, 'x');
  quoted[0].quotes = {{"年度目标", filler + "不少于两场" + filler, 300, 15}};
  auto const text = to_text(quoted, some_rules(), TextStyle{Language::chinese, false, 80});
  EXPECT_THAT(text, AllOf(HasSubstr("x不少于两场x"), HasSubstr("  …x"), HasSubstr("x…\n")));
  std::istringstream lines(text);
  std::string above;
  for (std::string line; std::getline(lines, line); above = line) {
    EXPECT_LE(display_width(line), 80) << line;
    auto const caret = line.find('^');
    if (caret == std::string::npos) continue;
    EXPECT_EQ(line.substr(caret), "^^^^^^^^^^");
    auto const before = above.substr(0, above.find("不少于"));
    EXPECT_EQ(display_width(before), static_cast<int>(caret));
  }
}

TEST(CheckedToText, EndsWithWhetherItCanBeSubmitted) {
  auto const report = some_report();
  auto const text = to_text(report.checked[1], some_rules(), TextStyle{});
  EXPECT_EQ(text,
            "（无标题）\n"
            "单位  公路段\n"
            "来源  报表/自评 表.csv  第 1-9 行\n"
            "\n"
            "警告 1\n"
            "  EXEC-LOW  执行率偏低\n"
            "    第 3-4 行  执行率60%\n"
            "      建议：请重算\n"
            "      依据：财预〔2020〕10号\n"
            "\n"
            "结论  可以提交，但建议先处理 1 条警告\n");
  EXPECT_THAT(to_text(report.checked[0], some_rules(), TextStyle{Language::english, false, 100}),
              HasSubstr("\nVerdict   correct 2 errors before submitting\n"));
}

TEST(SummaryOf, IsLeftOutWhereTheOneFormHasSaidIt) {
  auto report = some_report();
  EXPECT_THAT(summary_of(report, TextStyle{}), HasSubstr("\n总计  共 3 张表："));
  report.unread.clear();
  report.checked.resize(1);
  EXPECT_EQ(summary_of(report, TextStyle{}), "");
  report.narrowed = true;
  EXPECT_THAT(summary_of(report, TextStyle{}), HasSubstr("就所选的检查而言"));
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

TEST(FormToText, NamesTheProjectUnlessTheTitleDoes) {
  form::Form form;
  form.title = "项目支出绩效自评表";
  form.project = "河道清淤";
  EXPECT_THAT(heading_of(form, TextStyle{}), HasSubstr("自评表\n项目  河道清淤\n"));
  form.title = "河道清淤项目支出绩效自评表";
  EXPECT_THAT(heading_of(form, TextStyle{}), Not(HasSubstr("项目  ")));
}

TEST(RemarksOn, SayWhenThePointsDoNotMakeTheTotal) {
  score::Points total;
  total.because = {{"sum-bounds", "", {{"low", "40"}, {"high", "50"}}}};
  EXPECT_TRUE(remarks_on(total).empty());
  total.because.push_back(
      {"weights-under", "", {{"weight", "50"}, {"total", "100"}, {"missing", "50"}}});
  ASSERT_EQ(remarks_on(total).size(), 1u);
  EXPECT_THAT(remarks_on(total)[0].zh, HasSubstr("比方案的总分100少50"));
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
