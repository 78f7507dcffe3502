#include <gtest/gtest.h>

#include "../score/rules.hpp"
#include "constraint/constraint.hpp"

namespace jixiao {
namespace {

TEST(LevelKey, KnowsTheNamesHoweverTheyArePrinted) {
  auto const& words = rulebook::built_in_rules().vocabulary;
  struct {
    char const* printed;
    char const* level1;
    char const* level2;
  } const cases[] = {
      {"产出指标（50分）", "output", ""},
      {"产出指标 (50分)", "output", ""},
      {"产出指标50", "output", ""},
      {"效 益 指 标", "benefit", ""},
      {"成本指标", "cost", "cost"},
      {"数量指标", "", "quantity"},
      {"可持续性影响指标", "", "lasting-effect"},
      {"别的指标", "", ""},
      {"", "", ""},
  };
  for (auto const& [printed, level1, level2] : cases) {
    SCOPED_TRACE(printed);
    EXPECT_EQ(level1_key(printed, words), level1);
    EXPECT_EQ(level2_key(printed, words), level2);
  }
}

}  // namespace
}  // namespace jixiao
