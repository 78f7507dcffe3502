#include "base/decimal.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace jixiao {
namespace {

TEST(Decimal, ReadsPlainNotationAndPrintsItWithoutTrailingZeros) {
  struct Row {
    char const* text;
    char const* printed;
  };
  for (Row const& row :
       {Row{"0", "0"}, Row{"97.30", "97.3"}, Row{"100.00", "100"}, Row{"-0.5", "-0.5"},
        Row{"01", "1"}, Row{"0.000000000000000001", "0.000000000000000001"},
        Row{"999999999999999999", "999999999999999999"}, Row{"1.95", "1.95"},
        Row{"0.100000000000000000000", "0.1"}, Row{"-0", "0"}}) {
    SCOPED_TRACE(row.text);
    auto const value = Decimal::parse(row.text);
    ASSERT_TRUE(value);
    EXPECT_EQ(value->to_string(), row.printed);
  }
}

TEST(Decimal, RefusesWhatIsNoPlainNumberOrDoesNotFit) {
  for (char const* text : {"", "-", ".", "1.", ".5", "1e3", "1,000", "1 ", "1000000000000000000",
                           "0.0000000000000000001", "12.3.4", "１"}) {
    EXPECT_FALSE(Decimal::parse(text)) << text;
  }
}

TEST(Decimal, RoundsHalfAwayFromZero) {
  struct Row {
    char const* value;
    int places;
    char const* rounded;
  };
  for (Row const& row :
       {Row{"8.625", 2, "8.63"}, Row{"8.624999", 2, "8.62"}, Row{"-8.625", 2, "-8.63"},
        Row{"0.5", 0, "1"}, Row{"2.5", 0, "3"}, Row{"9.995", 2, "10"}}) {
    EXPECT_EQ(decimal(row.value).rounded(row.places), decimal(row.rounded)) << row.value;
  }
}

TEST(Decimal, PrintsAsManyPlacesAsAsked) {
  EXPECT_EQ(decimal("8.6").to_fixed(2), "8.60");
  EXPECT_EQ(decimal("8.625").to_fixed(2), "8.63");
  EXPECT_EQ(decimal("0.04").to_fixed(1), "0.0");
  EXPECT_EQ(decimal("-0.25").to_fixed(2), "-0.25");
  EXPECT_EQ(decimal("97").to_fixed(0), "97");
}

TEST(Decimal, AddsAndMultipliesWithoutAnyRounding) {
  EXPECT_EQ(decimal("0.1") + decimal("0.2"), decimal("0.3"));
  EXPECT_EQ(decimal("5814.32") + decimal("246.78"), decimal("6061.10"));
  EXPECT_EQ(decimal("1.1") * decimal("1.1"), decimal("1.21"));
  EXPECT_LT(decimal("9.99"), decimal("10"));
  EXPECT_EQ(decimal("12").shifted(4), decimal("120000"));
  EXPECT_EQ(decimal("1346.0088").shifted(4), decimal("13460088"));
}

TEST(Decimal, NeverWrapsAround) {
  EXPECT_THROW((void)(decimal("999999999999999999") + decimal("1")), std::overflow_error);
  EXPECT_THROW((void)(decimal("999999999999") * decimal("999999999999")), std::overflow_error);
  EXPECT_EQ(decimal("999999999999").shifted(8), std::nullopt);
}

}  // namespace
}  // namespace jixiao
