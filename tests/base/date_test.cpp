#include "base/date.hpp"

#include <gtest/gtest.h>

namespace jixiao {
namespace {

TEST(Date, KnowsTheLengthOfEveryMonth) {
  EXPECT_EQ(days_in_month(2024, 2), 29);
  EXPECT_EQ(days_in_month(2023, 2), 28);
  EXPECT_EQ(days_in_month(2100, 2), 28);
  EXPECT_EQ(days_in_month(2024, 11), 30);
}

TEST(Date, RefusesDaysThatDoNotExist) {
  EXPECT_FALSE(make_date(2024, 2, 30));
  EXPECT_FALSE(make_date(2024, 13, 1));
  EXPECT_FALSE(make_date(2024, 0, 1));
  EXPECT_FALSE(make_date(2024, 1, 0));
  EXPECT_EQ(to_string(*make_date(2024, 2, 29)), "2024-02-29");
}

TEST(Date, CountsDays) {
  EXPECT_EQ(day_number({1970, 1, 1}), 0);
  EXPECT_EQ(day_number({2024, 3, 1}) - day_number({2024, 2, 1}), 29);
}

}  // namespace
}  // namespace jixiao
