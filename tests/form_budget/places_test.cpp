#include "form/budget_places.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading.hpp"

namespace jixiao::form {
namespace {

using testing::ElementsAre;
using testing::Eq;
using testing::Optional;
using Cells = BudgetPlaces::Cells;

BudgetWords words() {
  return BudgetWords(budget_vocabulary());
}

Cells const full[]{{"8,842", "8,836", "99.9", "135.9"},
                   {"6,210", "6,207", "100.0", "71.2"},
                   {"2,223", "2,261", "101.7", "97.1"},
                   {"2,727", "2,760", "101.2", "134.7"}};
std::vector<std::string> const heads{"调整预算数", "完成数", "完成数为预算数的%",
                                     "完成数为上年的%"};

TEST(BudgetPlaces, FindsTheColumnThatIsComputed) {
  auto const dictionary = words();
  BudgetPlaces const places(heads, full, dictionary);
  EXPECT_THAT(places.place({"800", "1,850", "231.3"}),
              Optional(ElementsAre("800", "1,850", "231.3", "")));
}

TEST(BudgetPlaces, GivesNoAnswerWhenTwoColumnsWouldDo) {
  auto const dictionary = words();
  BudgetPlaces const places(heads, full, dictionary);
  EXPECT_THAT(places.place({"800"}), Eq(std::nullopt));
  EXPECT_THAT(places.place({"800", "99.9"}), Eq(std::nullopt));
}

TEST(BudgetPlaces, KnowsColumnsByTheirLook) {
  auto const dictionary = words();
  BudgetPlaces const places(heads, full, dictionary);
  EXPECT_THAT(places.place({"41", "41"}), Optional(ElementsAre("41", "41", "", "")));
}

TEST(BudgetPlaces, DoesNotTakeAMissingRateForAProof) {
  Cells const rows[]{{"88,544", "76,737", "74,734", "86.67%"},
                     {"1,703", "1,192", "1,192", "69.99%"},
                     {"56,116", "45,329", "40,887", "80.78%"}};
  auto const dictionary = words();
  BudgetPlaces const places(
      {"2023年预算数", "2024年预算数", "其中：当年地方财力安排数", "为预算数%"}, rows, dictionary);
  EXPECT_THAT(places.place({"11,000", "8,500"}), Eq(std::nullopt));
}

TEST(BudgetPlaces, PrintsNoPartWithoutItsWhole) {
  auto const dictionary = words();
  BudgetPlaces const places({"2024年预算数", "其中：已提前下达县区"}, {}, dictionary);
  EXPECT_THAT(places.place({"720.00"}), Optional(ElementsAre("720.00", "")));
}

TEST(BudgetPlaces, LeavesAllBlankWhereNothingIsPrinted) {
  auto const dictionary = words();
  BudgetPlaces const places(heads, {}, dictionary);
  EXPECT_THAT(places.place({}), Optional(ElementsAre("", "", "", "")));
  EXPECT_THAT(places.place({"1", "2", "3", "4", "5"}), Eq(std::nullopt));
}

}  // namespace
}  // namespace jixiao::form
