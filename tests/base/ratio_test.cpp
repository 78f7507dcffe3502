#include "base/ratio.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace jixiao {
namespace {

TEST(Ratio, StaysExactUntilItIsRoundedOnce) {
  Ratio const third{Decimal{1}, Decimal{3}};
  EXPECT_EQ(third + third + third, Ratio{1});
  EXPECT_EQ(third.rounded(4), decimal("0.3333"));
  EXPECT_FALSE(third.exact());
  EXPECT_EQ(Ratio(decimal("37.24"), decimal("43.2")).percent(), "86.20%");
}

TEST(Ratio, GivesPointsHalfUp) {
  struct Row {
    char const *weight, *actual, *target, *points;
  };
  for (Row const& row : {Row{"10", "215457.6", "250000", "8.62"}, Row{"2", "770", "1228", "1.25"},
                         Row{"10", "1", "3", "3.33"}, Row{"10", "2", "3", "6.67"},
                         Row{"5", "1", "1000", "0.01"}, Row{"15", "3", "2", "22.5"}}) {
    SCOPED_TRACE(row.points);
    EXPECT_EQ(points(decimal(row.weight), Ratio(decimal(row.actual), decimal(row.target)), 2),
              decimal(row.points));
  }
}

TEST(Ratio, ComparesAcross128Bits) {
  Ratio const a{decimal("999999999999999999"), decimal("0.999999999999999998")};
  Ratio const b{decimal("999999999999999998"), decimal("0.999999999999999999")};
  EXPECT_GT(a, b);
  EXPECT_LT(b, a);
  EXPECT_GT(a - b, Ratio{0});
}

TEST(Ratio, ReadsFactorsOfRuleFiles) {
  EXPECT_EQ(Ratio::parse("2000/3"), Ratio(Decimal{2000}, Decimal{3}));
  EXPECT_EQ(Ratio::parse("0.0001"), Ratio(Decimal{1}, Decimal{10000}));
  EXPECT_FALSE(Ratio::parse("1/0"));
  EXPECT_FALSE(Ratio::parse("a"));
  EXPECT_EQ(Ratio(Decimal{2000}, Decimal{3}).to_string(), "2000/3");
}

TEST(Ratio, RefusesAZeroDenominator) {
  EXPECT_THROW((void)Ratio(Decimal{1}, Decimal{0}), std::logic_error);
  EXPECT_THROW((void)(Ratio{1} / Ratio{0}), std::logic_error);
}

}  // namespace
}  // namespace jixiao
