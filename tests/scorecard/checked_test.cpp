#include "scorecard/checked.hpp"  // stands alone

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.hpp"

namespace jixiao {
namespace {

struct Judged {
  Counts counts;
  Words verdict;
};

TEST(VerdictOf, SaysWhetherAFormCanBeSubmitted) {
  for (auto const& [counts, verdict] : {
           Judged{{}, {"可以提交，没有发现问题", "can be submitted, nothing found"}},
           Judged{{0, 0, 2},
                  {"可以提交，另有 2 条提示供参考", "can be submitted; 2 notes for information"}},
           Judged{{0, 5, 2},
                  {"可以提交，但建议先处理 5 条警告",
                   "can be submitted, better after dealing with 5 warnings"}},
           Judged{{1, 0, 2}, {"改正 1 处错误后方可提交", "correct 1 error before submitting"}},
           Judged{{3, 1, 0},
                  {"改正 3 处错误后方可提交，另有 1 条警告建议一并处理",
                   "correct 3 errors before submitting; deal with 1 warning as well"}},
       })
    EXPECT_EQ(verdict_of(counts), verdict) << verdict.en;
}

Checked with(std::size_t errors, std::size_t warnings) {
  Checked checked;
  for (std::size_t i = 0; i < errors; ++i)
    checked.findings.push_back({"A", Severity::error, {}, "", {}, {}, {}});
  for (std::size_t i = 0; i < warnings; ++i)
    checked.findings.push_back({"B", Severity::warning, {}, "", {}, {}, {}});
  return checked;
}

TEST(VerdictOf, CountsTheFormsOfARun) {
  EXPECT_EQ(verdict_of(CheckReport{}).zh, "没有可检查的表");
  EXPECT_EQ(
      verdict_of(CheckReport{{with(2, 1), with(1, 0), with(0, 3), with(0, 0)}, {}, false, ""}),
      (Words{"共 4 张表：2 张改正 3 处错误后方可提交，1 张可以提交但有警告，1 张可以提交",
             "4 forms: 2 to be corrected first (3 errors), 1 can go with warnings, 1 can be "
             "submitted"}));
  EXPECT_EQ(
      verdict_of(CheckReport{{with(0, 0)}, {{}}, true, ""}),
      (Words{"就所选的检查而言，可以提交，没有发现问题；另有 1 处内容未能读出",
             "by the checks selected: can be submitted, nothing found; 1 could not be read"}));
}

TEST(VerdictOf, CountsWhatLiesBetweenTheFormsAsNoForm) {
  auto across = with(1, 0);
  across.across = true;
  CheckReport const report{{with(0, 1), with(0, 0), across}, {}, false, ""};
  EXPECT_EQ(forms_in(report), 2U);
  EXPECT_EQ(
      verdict_of(report),
      (Words{"共 2 张表：1 张可以提交但有警告，1 张可以提交，各表之间另有 1 处错误须改正",
             "2 forms: 1 can go with warnings, 1 can be submitted, 1 error between them to be "
             "corrected"}));
}

TEST(VerdictOf, WarnsOfAFormThatWasNotReadInFull) {
  form::Form form;
  form.indicators.emplace_back().notes = {"PARSE-VALUE"};
  EXPECT_FALSE(checked_from(form, {}).damaged);
  form.indicators.back().notes = {"PARSE-NAME-CUT"};
  EXPECT_TRUE(checked_from(form, {}).damaged);
  form.indicators.clear();
  form.notes = {"PARSE-CELL"};
  EXPECT_THAT(verdict_of(checked_from(form, {})).zh, testing::HasSubstr("请对照原表"));
}

TEST(CheckedFrom, NamesTheFormAsItIsPrinted) {
  form::Form form;
  form.title = " 项目支出绩效自评表 ";
  form.year = "2024";
  form.department = "甲市水务局";
  form.project = "河道清淤";
  auto checked = checked_from(form, {});
  EXPECT_EQ(checked.title, "项目支出绩效自评表（2024年度）");
  EXPECT_EQ(checked.unit, "甲市水务局");
  EXPECT_EQ(checked.project, "河道清淤");
  form.title = "2024年度自评表";
  form.unit = "甲市河道所";
  checked = checked_from(form, {});
  EXPECT_EQ(checked.title, "2024年度自评表");
  EXPECT_EQ(checked.unit, "甲市河道所");
}

struct Cut {
  std::string_view why;
  Quote quote;
  int columns;
  Excerpt excerpt;
};

bool operator==(Excerpt const& a, Excerpt const& b) {
  return a.before == b.before && a.marked == b.marked && a.after == b.after;
}

TEST(ExcerptOf, ShowsTheOffendingBytesInTheirSurroundings) {
  std::string const words = "一二三四五六七八九十";
  for (auto const& [why, quote, columns, excerpt] : {
           Cut{"fits", {"", "≥abc元", 3, 3}, 40, {"≥", "abc", "元"}},
           Cut{"nothing to mark", {"", " 良好 ", 0, 0}, 40, {"良好", "", ""}},
           Cut{"blanks around", {"", " ≥abc ", 4, 3}, 40, {"≥", "abc", ""}},
           Cut{"inside a character", {"", "≥五个", 4, 1}, 40, {"≥", "", "个"}},
           Cut{"beyond the end", {"", "≥", 9, 9}, 40, {"≥", "", ""}},
           Cut{"a line break", {"", "一\n二", 4, 3}, 40, {"一 ", "二", ""}},
           Cut{"cut on both sides", {"", words, 12, 3}, 12, {"…三四", "五", "六七…"}},
           Cut{"cut behind", {"", words, 0, 3}, 12, {"", "一", "二三四五…"}},
       }) {
    SCOPED_TRACE(why);
    auto const cut = excerpt_of(quote, columns);
    if (why == "inside a character") {
      EXPECT_EQ(cut.before + cut.marked + cut.after, quote.text);
      continue;
    }
    EXPECT_TRUE(cut == excerpt) << cut.before << "|" << cut.marked << "|" << cut.after;
    EXPECT_LE(display_width(cut.before + cut.marked + cut.after), columns);
  }
}

}  // namespace
}  // namespace jixiao
