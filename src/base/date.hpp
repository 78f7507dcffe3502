#pragma once

#include <compare>
#include <optional>
#include <string>

namespace jixiao {

// A day of the calendar.
struct Date {
  int year = 0;
  int month = 1;
  int day = 1;
  friend auto operator<=>(Date const&, Date const&) = default;
};

// 28 to 31; month 1 to 12.
[[nodiscard]] int days_in_month(int year, int month);
// A date that exists, from year 1 on; nothing for 2月30日.
[[nodiscard]] std::optional<Date> make_date(int year, int month, int day);
// Days since 1970-01-01.
[[nodiscard]] long day_number(Date date);
// "2024-12-31"
[[nodiscard]] std::string to_string(Date date);

// Every day a statement may mean: 11月 is the thirty days of November (of the form's year).
struct DateInterval {
  Date first;
  Date last;
  friend bool operator==(DateInterval const&, DateInterval const&) = default;
};

}  // namespace jixiao
