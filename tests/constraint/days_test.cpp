#include "constraint/days.hpp"

#include <gtest/gtest.h>

namespace jixiao {
namespace {

using ast::CalendarDay;
using YearKind = CalendarDay::YearKind;

std::string shown(std::optional<DateInterval> const& days) {
  return days ? to_string(days->first) + " " + to_string(days->last) : "";
}

TEST(DaysOf, ACalendarDay) {
  struct {
    char const* name;
    CalendarDay day;
    std::optional<int> year;
    char const* days;
  } const cases[] = {
      {"of the form's year", {YearKind::form, 0, 11, 30}, 2024, "2024-11-30 2024-11-30"},
      {"of the next", {YearKind::form, 1, 1, 10}, 2024, "2025-01-10 2025-01-10"},
      {"of a printed year", {YearKind::printed, 2023, 12, 31}, 2024, "2023-12-31 2023-12-31"},
      {"the last of a short month",
       {YearKind::form, 0, 2, CalendarDay::last_day},
       2024,
       "2024-02-29 2024-02-29"},
      {"a month", {YearKind::form, 0, 2, 0}, 2023, "2023-02-01 2023-02-28"},
      {"a year", {YearKind::printed, 2023, 0, 0}, std::nullopt, "2023-01-01 2023-12-31"},
      {"a day that is not", {YearKind::form, 0, 2, 30}, 2024, ""},
      {"a month that is not", {YearKind::form, 0, 13, 1}, 2024, ""},
      {"without a year", {YearKind::form, 0, 11, 30}, std::nullopt, ""},
      {"a recurring day", {YearKind::none, 0, 0, 5}, 2024, ""},
  };
  for (auto const& [name, day, year, days] : cases) {
    SCOPED_TRACE(name);
    EXPECT_EQ(shown(days_of(day, year)), days);
  }
}

TEST(DaysOf, ADeadline) {
  ast::Deadline november;
  november.due = {YearKind::form, 0, 11, CalendarDay::last_day};
  EXPECT_EQ(shown(days_of(november, 2024)), "2024-11-30 2024-11-30");
  november.from = CalendarDay{YearKind::form, 0, 11, 1};
  EXPECT_EQ(shown(days_of(november, 2024)), "2024-11-01 2024-11-30");
  november.repeat = ast::Repeat::month;
  EXPECT_EQ(shown(days_of(november, 2024)), "");
}

TEST(DaysOf, APeriod) {
  EXPECT_EQ(shown(days_of(ast::Period{"Y"}, 2024)), "2024-01-01 2024-12-31");
  EXPECT_EQ(shown(days_of(ast::Period{"Y/Y+2"}, 2024)), "2024-01-01 2026-12-31");
  EXPECT_EQ(shown(days_of(ast::Period{"2023"}, std::nullopt)), "2023-01-01 2023-12-31");
  EXPECT_EQ(shown(days_of(ast::Period{"Y"}, std::nullopt)), "");
  EXPECT_EQ(shown(days_of(ast::Period{"some day"}, 2024)), "");
}

}  // namespace
}  // namespace jixiao
