#include "check/word_list.hpp"

#include <gtest/gtest.h>

#include <memory>

#include "check/project_period.hpp"
#include "check/texts.hpp"

namespace jixiao::check {

TEST(SievedWords, FindWhatTheListFinds) {
  for (auto const* words : {"", "字以内 请填写 填表说明", "和 与 、 ,", "± ( ) %", "路 街"}) {
    WordList const list(words);
    SievedWords const sieved(list);
    for (auto const* text :
         {"", "请填写项目名称", "不超过100字以内", "人民路、解放街", "±0.5", "1.95±0.1",
          "完成(一期)", "95%", "与", "及时", "\xE5", "填表\xE8", "\xC2\xB1"}) {
      SCOPED_TRACE(std::string(words) + " | " + text);
      EXPECT_EQ(sieved.inside(text), list.inside(text));
      EXPECT_EQ(sieved.ending(text), list.ending(text));
      EXPECT_EQ(sieved.opening(text), list.opening(text));
    }
  }
}

TEST(WordList, TakesTheFirstThatFits) {
  WordList const list("路 道路 街");
  EXPECT_EQ(list.ending("人民道路"), "路");
  EXPECT_EQ(list.longest_ending("人民道路"), "道路");
  EXPECT_EQ(list.inside("街上的路"), "路");
  EXPECT_TRUE(list.holds("道路"));
  EXPECT_FALSE(list.holds("道"));
}

TEST(CutTexts, AreMarkedWhereTheyShowIt) {
  struct Case {
    char const* text;
    char const* marked;
  };
  SievedWords const endings(WordList("和 、"));
  WordList const complete("饱和");
  for (auto const& [text, marked] :
       {Case{"按合同中标价（45.3万元", "（"}, Case{"清淤，（一期完成", "（"},
        Case{"人员培训和", "和"}, Case{"开展“宣传周", "“"}, Case{"按规定完成】", "】"},
        Case{"市场饱和", ""}, Case{"道路、桥梁（含附属）", ""}}) {
    SCOPED_TRACE(text);
    auto const form = std::make_unique<form::Form>();
    form->project = text;
    auto const texts = typed_texts({*form, nullptr, nullptr, rulebook::Rulebook{}});
    ASSERT_EQ(texts.all.size(), 1U);
    auto const cut = cut_in(texts.all.front(), endings, complete);
    EXPECT_EQ(cut ? std::string_view(text).substr(cut->offset, cut->length) : "", marked);
  }
}

TEST(ProjectPeriod, IsReadFromYearsAndFromTheirNumber) {
  struct Case {
    char const* text;
    int years;  // 0: undecided
    int last_from_2024;
    bool whole;
  };
  for (auto const& [text, years, last, whole] :
       {Case{"3年", 3, 2026, true}, Case{"1 年", 1, 2024, true}, Case{"99年", 99, 2122, true},
        Case{"2022-2024年", 3, 2024, true}, Case{"2023年1月-2025年12月", 3, 2025, false},
        Case{"2024年", 1, 2024, false}, Case{"长期", 0, 0, false}, Case{"3年左右", 0, 0, false},
        Case{"0年", 0, 0, false}}) {
    SCOPED_TRACE(text);
    auto const form = std::make_unique<form::Form>();
    form->period = text;
    auto const period = project_period(*form);
    ASSERT_EQ(period.has_value(), years > 0);
    EXPECT_EQ(whole_years(*form).has_value(), whole);
    if (!period) continue;
    EXPECT_EQ(period->years, years);
    EXPECT_EQ(period->last_from(2024), last);
  }
}

}  // namespace jixiao::check
