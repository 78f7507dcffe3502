#include "form/target_forms.hpp"

#include <gtest/gtest.h>

#include "rendering.hpp"

namespace jixiao::form {
namespace {

Score read_back(std::string (*render)(TrueForm const&)) {
  Score all;
  for (auto const* const file : {"seed_001.txt", "seed_003.txt"})
    for (auto const& truth : true_forms(file)) {
      auto const forms = target_forms("drawn", render(truth), words());
      EXPECT_EQ(forms.size(), 1U) << truth.name;
      auto const score = compare(forms.empty() ? Form{} : forms.front().form, truth);
      all.cells += score.cells;
      all.right += score.right;
      all.invented += score.invented;
      all.levels += score.levels;
      all.wrong += score.wrong;
    }
  return all;
}

void expect_nearly_all(Score const& score) {
  EXPECT_GE(score.right * 100, score.cells * 99) << score.wrong;
  EXPECT_LE(score.invented * 200, score.cells) << score.wrong;
}

TEST(TargetRenderings, AreReadFromTabs) {
  auto const score = read_back([](TrueForm const& form) { return as_tabbed(form, false); });
  expect_nearly_all(score);
  EXPECT_EQ(score.levels, score.right);
}

TEST(TargetRenderings, AreReadFromTabsWithEveryLevelRepeated) {
  auto const score = read_back([](TrueForm const& form) { return as_tabbed(form, true); });
  expect_nearly_all(score);
  EXPECT_EQ(score.levels, score.right);
}

TEST(TargetRenderings, AreReadFromColumns) {
  auto const score = read_back(as_columns);
  expect_nearly_all(score);
  EXPECT_GE(score.levels * 100, score.right * 95);
}

TEST(TargetRenderings, AreReadFromCellsOneByOne) {
  auto const score = read_back(as_cells);
  expect_nearly_all(score);
  EXPECT_EQ(score.levels, score.right);
}

}  // namespace
}  // namespace jixiao::form
