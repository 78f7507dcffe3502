#include "form/xlsx_number.hpp"

#include <gtest/gtest.h>

namespace jixiao::form {
namespace {

struct Case {
  char const* stored;
  char const* code;
  char const* shown;
};

TEST(NumberFormat, GivesTheDecimalThatExcelShows) {
  Case const cases[]{
      {"0.30000000000000004", "", "0.3"},
      {"8.6199999999999999E-1", "", "0.862"},
      {"0.1", "", "0.1"},
      {"0.10000000000000001", "", "0.1"},
      {"18.949999999999999", "General", "18.95"},
      {"792.91000000000008", "", "792.91"},
      {"99.999999999999986", "", "100"},
      {"999999999999999.9", "", "1000000000000000"},
      {"1E+2", "", "100"},
      {"1.2345E5", "", "123450"},
      {"-0.5", "", "-0.5"},
      {"0", "", "0"},
      {"-0", "", "0"},
      {"007", "", "7"},
      {"1E-3", "", "0.001"},
      {"0.86199999999999999", "0.00%", "86.20%"},
      {"0.86199999999999999", "0%", "86%"},
      {"0.865", "0%", "87%"},
      {"1", "0.00%", "100.00%"},
      {"0.98999999999999999", "0.0%", "99.0%"},
      {"9.5", "0.00", "9.50"},
      {"9.495", "0.00", "9.50"},
      {"2.675", "0.00", "2.68"},
      {"-2.675", "0.00", "-2.68"},
      {"1.0049999999999999", "0.00", "1.01"},
      {"86.2", "0", "86"},
      {"0.004", "0.00", "0.00"},
      {"-0.004", "0.00", "0.00"},
      {"9.5", "#.##", "9.5"},
      {"0.5", "#.##", ".5"},
      {"1234567.891", "#,##0.00", "1,234,567.89"},
      {"123", "#,##0", "123"},
      {"-1234", "#,##0_);(#,##0)", "-1,234"},
      {"-1234", "0.00_ ;[Red]\\-0.00\\ ", "-1234.00"},
      {"5", "0\"个\"", "5个"},
      {"95", "\"≥\"0\"%\"", "≥95%"},
      {"7", "000", "007"},
      {"0", "0.00;-0.00;\"—\"", "—"},
      {"12345", "0,", "12"},
      {"12345", "0.0,", "12.3"},
      {"100", "[$¥-804]#,##0.00", "¥100.00"},
      {"100", "@", "100"},
      // Not imitated: the plain number.
      {"0.5", "# ?/?", "0.5"},
      {"12345", "0.00E+00", "12345"},
      {"150", "[>=100]0;0.0", "150"},
      {"12345", "0!.0,\"万\"", "12345"},
      // No number at all.
      {"abc", "0.00", "abc"},
      {"1.2.3", "", "1.2.3"},
      {"1E999999999999", "", "1E999999999999"},
      {"1E300", "", "1E300"},
      {"NaN", "", "NaN"},
  };
  for (auto const& [stored, code, shown] : cases) {
    SCOPED_TRACE(std::string(stored) + " under " + code);
    EXPECT_EQ(NumberFormat(code).show(stored, false), shown);
  }
}

TEST(NumberFormat, GivesDatesAsPrinted) {
  Case const cases[]{
      {"45626", "yyyy\"年\"m\"月\"d\"日\"", "2024年11月30日"},
      {"45626", "yyyy\"年\"m\"月\"d\"日\";@", "2024年11月30日"},
      {"45626", "[$-804]yyyy\"年\"m\"月\"", "2024年11月"},
      {"45626", "yyyy\\-mm\\-dd", "2024-11-30"},
      {"45626", "yyyy/m/d;@", "2024/11/30"},
      {"45626.5", "yyyy-mm-dd hh:mm:ss", "2024-11-30 12:00:00"},
      {"45626.999999999999", "yyyy-mm-dd hh:mm", "2024-12-01 00:00"},
      {"0.52083333333333337", "h:mm", "12:30"},
      {"45626", "dd-mmm-yy", "2024-11-30"},
      {"45626", "yy.mm.dd", "24.11.30"},
      {"1", "yyyy-mm-dd", "1900-01-01"},
      {"59", "yyyy-mm-dd", "1900-02-28"},
      {"61", "yyyy-mm-dd", "1900-03-01"},
      // No day of the calendar: the plain number.
      {"60", "yyyy-mm-dd", "60"},
      {"-1", "yyyy-mm-dd", "-1"},
      {"99999999", "yyyy-mm-dd", "99999999"},
  };
  for (auto const& [stored, code, shown] : cases) {
    SCOPED_TRACE(std::string(stored) + " under " + code);
    EXPECT_EQ(NumberFormat(code).show(stored, false), shown);
  }
  EXPECT_EQ(NumberFormat("yyyy-mm-dd").show("44164", true), "2024-11-30");
}

TEST(NumberFormat, KnowsTheBuiltInFormats) {
  EXPECT_EQ(NumberFormat(NumberFormat::code_of_builtin(10)).show("0.862", false), "86.20%");
  EXPECT_EQ(NumberFormat(NumberFormat::code_of_builtin(14)).show("45626", false), "2024-11-30");
  EXPECT_EQ(NumberFormat(NumberFormat::code_of_builtin(31)).show("45626", false), "2024年11月30日");
  EXPECT_EQ(NumberFormat(NumberFormat::code_of_builtin(0)).show("0.1", false), "0.1");
  EXPECT_EQ(NumberFormat(NumberFormat::code_of_builtin(999)).show("0.1", false), "0.1");
}

TEST(NumberFormat, WhatIsPlainIsShownAsItIsStored) {
  NumberFormat const general;
  for (std::string_view const stored :
       {"0", "7", "-3", "12.5", "-0.25", "123456789012345", "0.0000000000001"}) {
    EXPECT_TRUE(is_plain_number(stored)) << stored;
    EXPECT_EQ(general.show(stored, false), stored);
  }
  for (std::string_view const stored :
       {"", "-", "-0", "00", "01", "1.0", "1.", ".5", "1e3", "1,000", "+1", "1234567890123456",
        "0.30000000000000004", " 1"})
    EXPECT_FALSE(is_plain_number(stored)) << stored;
}

}  // namespace
}  // namespace jixiao::form
