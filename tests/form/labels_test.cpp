#include "form/labels.hpp"

#include <gtest/gtest.h>

#include "words.hpp"

namespace jixiao::form {
namespace {

TEST(Labels, EveryKeyHasItsName) {
  for (int k = 0; k <= static_cast<int>(Key::grade_lead); ++k) {
    auto const key = static_cast<Key>(k);
    EXPECT_EQ(key_named(name_of(key)), key) << k;
  }
}

TEST(Labels, EveryWordOfTheHeaderListMeansAKey) {
  EXPECT_FALSE(words().words(List::header).empty());
  for (auto const& word : words().words(List::header))
    EXPECT_TRUE(key_named(word.means)) << word.spelling << " " << word.means;
}

TEST(Labels, EveryTitleWordMeansAKindOfForm) {
  EXPECT_FALSE(words().words(List::form_title).empty());
  for (auto const& word : words().words(List::form_title))
    EXPECT_TRUE(kind_named(word.means)) << word.spelling << " " << word.means;
}

struct Case {
  std::string_view cell;
  Key key;
  std::string brackets;
  std::optional<std::string_view> value;
};

TEST(Labels, AreFoundInAnySpellingOfACell) {
  Case const cases[]{
      {"项目名称", Key::project, "", std::nullopt},
      {" 项 目 名 称 ", Key::project, "", std::nullopt},
      {"项目名称：", Key::project, "", std::nullopt},
      {"项目名称：村级路灯", Key::project, "", "村级路灯"},
      {"部门名称:云川市水务局", Key::department, "", "云川市水务局"},
      {"填报人：", Key::filler, "", std::nullopt},
      {"全年预算数（A）", Key::adjusted, "A", std::nullopt},
      {"执行率（B/A）", Key::rate, "B/A", std::nullopt},
      {"得分（20分*执行率）", Key::score, "20分*执行率", std::nullopt},
      {"执行情况(10分)", Key::execution, "10分", std::nullopt},
      {"项目资金（万元）", Key::funds, "万元", std::nullopt},
      {"单位（盖章）：", Key::seal, "盖章", std::nullopt},
      {"年度部门(单位)总体运行绩效目标", Key::goal_annual, "", std::nullopt},
      {"全年\n完成值", Key::actual, "", std::nullopt},
  };
  for (auto const& [cell, key, brackets, value] : cases) {
    SCOPED_TRACE(cell);
    auto const label = label_of(cell, words());
    ASSERT_TRUE(label);
    EXPECT_EQ(name_of(label->key), name_of(key));
    EXPECT_EQ(label->brackets, brackets);
    EXPECT_EQ(label->value, value);
  }
}

TEST(Labels, AreNotSeenInValues) {
  for (std::string_view const cell :
       {"", "  ", "农村供水管网改造", "≥95%", "任务1", "97", "得分率达到95%", "：", "()", "（）",
        ")(", "((((((((((", "预算执行率完成预期"})
    EXPECT_FALSE(label_of(cell, words())) << cell;
}

TEST(Labels, ASentenceKeepsItsWholeText) {
  std::string_view const cell = "核定的人员 编制数 277人; 其中, 局本级43人";
  auto const label = label_of(cell, words());
  ASSERT_TRUE(label);
  EXPECT_EQ(name_of(label->key), "staffing");
  EXPECT_EQ(label->text, "核定的人员 编制数");
  EXPECT_EQ(label->value, cell);
}

TEST(Labels, SeveralStandInOneLine) {
  auto const labels = labels_in("填报人：张三　联系电话： 123  填报日期：", words());
  ASSERT_EQ(labels.size(), 3u);
  EXPECT_EQ(labels[0].value, "张三");
  EXPECT_EQ(labels[1].text, "联系电话");
  EXPECT_EQ(labels[1].value, "123");
  EXPECT_EQ(labels[2].text, "填报日期");
  EXPECT_EQ(labels[2].value, "");
}

TEST(Labels, PointsPartFromNames) {
  struct {
    std::string_view cell, text;
    std::optional<std::string> points;
  } const cases[]{
      {"产出指标（50分）", "产出指标", "50"},     {"产出指标 (50分)", "产出指标", "50"},
      {"产出指标(22.5)", "产出指标", "22.5"},     {"管理指标30", "管理指标", "30"},
      {"效益指标30分", "效益指标", "30"},         {"产出指标", "产出指标", std::nullopt},
      {"任务1", "任务1", std::nullopt},           {"50分", "50分", std::nullopt},
      {"（50分）", "（50分）", std::nullopt},     {"指标（含税）", "指标（含税）", std::nullopt},
      {"发放补助30", "发放补助30", std::nullopt},
  };
  for (auto const& [cell, text, points] : cases) {
    SCOPED_TRACE(cell);
    EXPECT_EQ(split_points(cell).text, text);
    EXPECT_EQ(split_points(cell).points, points);
  }
}

TEST(Labels, NumbersAndStrokesAreFoundUnderPoints) {
  for (std::string_view const cell :
       {"10", "9.68", "１０", "10分", "97.50%", "—", "/", "-", "无", "215,457.6", "-3"})
    EXPECT_TRUE(is_points(cell)) << cell;
  for (std::string_view const cell : {"", "完成", "≥10", "10人", "1-2", "任务1"})
    EXPECT_FALSE(is_points(cell)) << cell;
}

TEST(Labels, SlotsAreNumberedWords) {
  for (std::string_view const cell : {"任务1", "指标 12", "目标３"})
    EXPECT_TRUE(is_slot(cell, words())) << cell;
  for (std::string_view const cell : {"任务", "任务1：门诊人次", "1", "指标值", ""})
    EXPECT_FALSE(is_slot(cell, words())) << cell;
}

TEST(Labels, YearsAreFoundInTitles) {
  EXPECT_EQ(year_in("（2024年度）"), "2024");
  EXPECT_EQ(year_in("( 2024 年度)"), "2024");
  EXPECT_EQ(year_in("２０２３年度部门整体支出绩效自评表"), "2023");
  EXPECT_EQ(year_in("2021"), "2021");
  EXPECT_EQ(year_in("20245年"), std::nullopt);
  EXPECT_EQ(year_in("1500年"), std::nullopt);
  EXPECT_EQ(year_in("电话 20241234"), std::nullopt);
}

}  // namespace
}  // namespace jixiao::form
