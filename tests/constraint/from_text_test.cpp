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

}  // namespace
}  // namespace jixiao
