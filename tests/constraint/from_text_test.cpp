#include <gtest/gtest.h>

#include "../score/rules.hpp"
#include "constraint/constraint.hpp"

namespace jixiao {
namespace {

auto const& rules = rulebook::built_in_rules;

TEST(TargetFromText, SettlesWhatTheCellLeavesOpen) {
  RowContext row;
  row.year = 2024;
  row.level2_key = "cost";
  auto const cost = target_from_text("30万元", row, rules());
  EXPECT_EQ(cost.polarity, Polarity::lower_is_better);
  EXPECT_EQ(cost.polarity_word, "成本");
  EXPECT_EQ(cost.magnitude, 4);
  EXPECT_EQ(cost.text, "30万元");
  auto const due = target_from_text("11月底前完成", row, rules());
  ASSERT_TRUE(due.days);
  EXPECT_EQ(to_string(due.days->last), "2024-11-30");
  EXPECT_EQ(due.polarity, Polarity::lower_is_better);
}

TEST(ActualFromText, TellsADayFromALimit) {
  RowContext row;
  row.year = 2024;
  EXPECT_FALSE(actual_from_text("11月5日", row, rules()).limit);
  EXPECT_TRUE(actual_from_text("11月5日前", row, rules()).limit);
  EXPECT_FALSE(actual_from_text("11月", row, rules()).limit);
}

TEST(ActualFromText, IgnoresARelationPrintedInTheName) {
  RowContext row;
  row.name = "覆盖率≥95%";
  auto const actual = actual_from_text("96%", row, rules());
  auto const* bound = std::get_if<ast::Bound>(&actual.expression.node);
  ASSERT_NE(bound, nullptr);
  EXPECT_TRUE(bound->implicit);
}

TEST(TargetFromText, TakesTheWordOfChangeOffTheSubject) {
  struct {
    char const* text;
    char const* name;
    char const* subject;
    ast::Direction change;
  } const cases[] = {
      {"提高5%", "", "", ast::Direction::increase},
      {"体检率提高5%以上", "", "体检率", ast::Direction::increase},
      {"死亡率下降了3%", "", "死亡率", ast::Direction::decrease},
      {"提高至95%", "", "提高至", ast::Direction::none},  // a level
      {"增加10个岗位", "", "岗位", ast::Direction::increase},
      {"提高到95%", "", "提高到", ast::Direction::none},
      {"保持95%", "", "保持", ast::Direction::none},
      {"95%", "", "", ast::Direction::none},
      {"5%", "体检率提高", "", ast::Direction::increase},
      {"下降5%", "体检率提高", "", ast::Direction::decrease},
  };
  for (auto const& [text, name, subject, change] : cases) {
    SCOPED_TRACE(std::string(text) + " " + name);
    RowContext row;
    row.name = name;
    auto const target = target_from_text(text, row, rules());
    EXPECT_EQ(target.topic.subject, subject);
    EXPECT_EQ(target.topic.change, change);
  }
}

TEST(TargetFromText, KeepsTheTopicOfEveryPart) {
  auto const target = target_from_text("体检率提高5%，死亡率下降3%", {}, rules());
  ASSERT_EQ(target.topic.parts.size(), 2u);
  EXPECT_EQ(target.topic.parts[0].subject, "体检率");
  EXPECT_EQ(target.topic.parts[1].subject, "死亡率");
  EXPECT_EQ(target.topic.parts[1].change, ast::Direction::decrease);
}

TEST(TargetFromText, TakesADecreaseOfACostForMoreIsBetter) {
  RowContext cost;
  cost.level2_key = "cost";
  EXPECT_EQ(target_from_text("降低5%", cost, rules()).polarity, Polarity::exact);
  EXPECT_EQ(target_from_text("增加5%", cost, rules()).polarity, Polarity::lower_is_better);
}

}  // namespace
}  // namespace jixiao
