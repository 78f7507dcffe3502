#include "completion/calendar.hpp"

#include <gtest/gtest.h>

#include "../score/schemes.hpp"
#include "constraint/days.hpp"
#include "expressions.hpp"

namespace jixiao {
namespace {

using ast::CalendarDay;
using YearKind = CalendarDay::YearKind;

CalendarDay day(int month, int day_of_month) {
  return {YearKind::form, 0, month, day_of_month};
}

Constraint deadline(CalendarDay due, std::optional<CalendarDay> from = {},
                    std::optional<CalendarDay> loose = {}, std::optional<int> year = 2024) {
  Constraint constraint;
  ast::Deadline const node{ast::Repeat::once, due, from, loose, {}};
  constraint.expression.node = node;
  constraint.text = "期限";
  constraint.year = year;
  constraint.days = days_of(node, year);
  if (loose)
    if (auto const days = days_of(*loose, year)) constraint.loose = days->last;
  return constraint;
}

Constraint frequency(char const* count, char const* per, ast::TimeSpan period) {
  Constraint constraint;
  constraint.expression.node = ast::Frequency{decimal(count), decimal(per), period};
  constraint.text = count + std::string("/") + per + std::to_string(static_cast<int>(period));
  return constraint;
}

TEST(CompareDays, HoldsAnIntervalOfDaysAgainstTheDueDay) {
  Constraint const due = deadline(day(11, 30));
  struct {
    char const* name;
    Constraint actual;
    Attainment attainment;
  } const cases[] = {
      {"11月 is all of November", deadline(day(11, CalendarDay::last_day), day(11, 1)),
       Attainment::met},
      {"12月 is after it", deadline(day(12, CalendarDay::last_day), day(12, 1)),
       Attainment::missed},
      {"11月30日", deadline(day(11, 30), day(11, 30)), Attainment::met},
      {"12月1日", deadline(day(12, 1), day(12, 1)), Attainment::missed},
      {"10月至12月 may be either", deadline(day(12, 31), day(10, 1)), Attainment::between},
  };
  for (auto const& [name, actual, attainment] : cases) {
    SCOPED_TRACE(name);
    EXPECT_EQ(compare_days(due, actual).attainment, attainment);
  }
}

TEST(CompareDays, LeavesTheLooserReadingOpen) {
  Constraint const before_december = deadline(day(11, 30), {}, day(12, 31));  // 12月前
  EXPECT_EQ(compare_days(before_december, deadline(day(12, 15), day(12, 15))).attainment,
            Attainment::between);
}

TEST(CompareDays, NeedsNoYearWhereBothCountFromTheForms) {
  auto const due = deadline(day(11, 30), {}, {}, std::nullopt);
  auto const done = deadline(day(11, 5), day(11, 5), {}, std::nullopt);
  EXPECT_EQ(compare_days(due, done).attainment, Attainment::met);
  auto const printed = deadline({YearKind::printed, 2024, 11, 5}, {}, {}, std::nullopt);
  EXPECT_EQ(compare_days(due, printed).reason, "no-year");
}

TEST(CompareDays, ComparesDaysOfTheMonth) {
  auto const monthly = [](int day_of_month) {
    Constraint constraint;
    constraint.expression.node =
        ast::Deadline{ast::Repeat::month, {YearKind::none, 0, 0, day_of_month}, {}, {}, {}};
    return constraint;
  };
  EXPECT_EQ(compare_days(monthly(5), monthly(3)).attainment, Attainment::met);
  EXPECT_EQ(compare_days(monthly(5), monthly(CalendarDay::last_day)).attainment,
            Attainment::missed);
}

TEST(CompareRates, CountsOccasionsPerTime) {
  using enum ast::TimeSpan;
  struct {
    char const* name;
    Constraint target;
    Constraint actual;
    Attainment attainment;
  } const cases[] = {
      {"monthly by monthly", frequency("1", "1", month), frequency("1", "1", month),
       Attainment::met},
      {"monthly by twelve a year", frequency("1", "1", month), frequency("12", "1", year),
       Attainment::met},
      {"monthly by quarterly", frequency("1", "1", month), frequency("1", "1", quarter),
       Attainment::missed},
      {"every half month by two a month", frequency("1", "0.5", month), frequency("2", "1", month),
       Attainment::met},
      {"weekly by daily", frequency("1", "1", week), frequency("1", "1", ast::TimeSpan::day),
       Attainment::met},
      {"daily by 365 a year, which leap years leave open", frequency("1", "1", ast::TimeSpan::day),
       frequency("365", "1", year), Attainment::between},
      {"daily by monthly", frequency("1", "1", ast::TimeSpan::day), frequency("1", "1", month),
       Attainment::missed},
  };
  auto const scheme = rulebook::national();
  for (auto const& [name, target, actual, attainment] : cases) {
    SCOPED_TRACE(name);
    EXPECT_EQ(from_constraint(target, actual, scheme, some_units()).attainment, attainment);
  }
}

TEST(CompareRates, TakesACountForAYearsOccasions) {
  auto const scheme = rulebook::national();
  auto const monthly = frequency("1", "1", ast::TimeSpan::month);
  EXPECT_EQ(from_constraint(monthly, settled(bare("12", "次")), scheme, some_units()).attainment,
            Attainment::met);
  EXPECT_EQ(from_constraint(monthly, settled(bare("6", "次/年")), scheme, some_units())
                .rate()
                ->to_string(),
            "0.5");
  EXPECT_EQ(from_constraint(settled(bound(ast::Relation::at_least, "2", "次/月")), monthly, scheme,
                            some_units())
                .rate()
                ->to_string(),
            "0.5");
}

}  // namespace
}  // namespace jixiao
