#include "completion/calendar.hpp"

#include <array>

#include "completion/compare.hpp"
#include "constraint/days.hpp"

namespace jixiao {
namespace {

using YearKind = ast::CalendarDay::YearKind;

// Any year does where neither side prints one and both count from the form's.
constexpr int common_year = 2023;

struct Days {
  std::optional<DateInterval> interval;
  std::optional<Date> loose;
  bool printed_year = false;
};

bool prints_year(Constraint const& constraint) {
  if (auto const* deadline = std::get_if<ast::Deadline>(&constraint.expression.node))
    return deadline->due.year_kind == YearKind::printed;
  if (auto const* period = std::get_if<ast::Period>(&constraint.expression.node))
    return !period->of.starts_with('Y');
  return false;
}

Days days_in(Constraint const& constraint, std::optional<int> year) {
  if (constraint.days) return {constraint.days, constraint.loose, prints_year(constraint)};
  Days days;
  days.printed_year = prints_year(constraint);
  if (auto const* deadline = std::get_if<ast::Deadline>(&constraint.expression.node)) {
    days.interval = days_of(*deadline, year);
    if (deadline->loose)
      if (auto const loose = days_of(*deadline->loose, year)) days.loose = loose->last;
  } else if (auto const* period = std::get_if<ast::Period>(&constraint.expression.node)) {
    days.interval = days_of(*period, year);
  }
  return days;
}

Completion judged(Attainment attainment) {
  Completion completion;
  completion.attainment = attainment;
  completion.basis = Basis::measured;
  completion.measure = Measure::direct;
  completion.polarity = Polarity::lower_is_better;
  return completion;
}

// 每月5日前 against 每月3日: the days of the month decide.
std::optional<Completion> compare_recurring(Constraint const& target, Constraint const& actual) {
  auto const* wanted = std::get_if<ast::Deadline>(&target.expression.node);
  auto const* given = std::get_if<ast::Deadline>(&actual.expression.node);
  if (wanted == nullptr || given == nullptr || wanted->within || given->within) return std::nullopt;
  bool const recurring =
      wanted->repeat == ast::Repeat::month || wanted->repeat == ast::Repeat::quarter;
  if (!recurring) return std::nullopt;
  if (wanted->repeat != given->repeat || wanted->due.month != given->due.month ||
      wanted->due.day == 0 || given->due.day == 0)
    return undecided(Basis::measured, "kind", Measure::direct);
  return judged(given->due.day <= wanted->due.day ? Attainment::met : Attainment::missed);
}

struct Rates {
  bool by_day = false;  // day and week; else month, quarter, year
  Ratio per_unit;       // a day, or a year
};

Rates rate_of(ast::Frequency const& frequency) {
  Ratio const rate{frequency.count, frequency.per};
  switch (frequency.period) {
    case ast::TimeSpan::day: return {true, rate};
    case ast::TimeSpan::week: return {true, rate / Ratio{7}};
    case ast::TimeSpan::month: return {false, rate * Ratio{12}};
    case ast::TimeSpan::quarter: return {false, rate * Ratio{4}};
    case ast::TimeSpan::year: return {false, rate};
  }
  return {};
}

struct PeriodName {
  std::string_view name;
  ast::TimeSpan period;
};
constexpr std::array period_names{
    PeriodName{"天", ast::TimeSpan::day},     PeriodName{"日", ast::TimeSpan::day},
    PeriodName{"周", ast::TimeSpan::week},    PeriodName{"星期", ast::TimeSpan::week},
    PeriodName{"月", ast::TimeSpan::month},   PeriodName{"个月", ast::TimeSpan::month},
    PeriodName{"季", ast::TimeSpan::quarter}, PeriodName{"季度", ast::TimeSpan::quarter},
    PeriodName{"年", ast::TimeSpan::year}};

}  // namespace

Completion compare_days(Constraint const& target, Constraint const& actual) {
  if (auto recurring = compare_recurring(target, actual)) return *recurring;
  std::optional<int> year = target.year ? target.year : actual.year;
  if (!year && !prints_year(target) && !prints_year(actual)) year = common_year;
  Days const wanted = days_in(target, year);
  Days const given = days_in(actual, year);
  if (!wanted.interval || !given.interval)
    return undecided(Basis::measured, year ? "kind" : "no-year", Measure::direct);
  Date const due = wanted.interval->last;
  Date const latest = wanted.loose ? std::max(due, *wanted.loose) : due;
  if (actual.limit) {
    if (given.interval->last > due) return undecided(Basis::claimed, "bound", Measure::direct);
    Completion claim = judged(Attainment::claimed_met);
    claim.basis = Basis::claimed;
    return claim;
  }
  if (given.interval->last <= due) return judged(Attainment::met);
  if (given.interval->first > latest) return judged(Attainment::missed);
  return judged(Attainment::between);
}

Completion compare_rates(ast::Frequency const& target, ast::Frequency const& actual,
                         rulebook::EqualFormula equal) {
  if (target.per.is_zero() || actual.per.is_zero()) return undecided(Basis::measured, "kind");
  Rates const wanted = rate_of(target);
  Rates const given = rate_of(actual);
  Goal goal;
  goal.low = wanted.per_unit;
  if (wanted.by_day == given.by_day) return compare(goal, given.per_unit, given.per_unit, equal);
  Ratio const short_year{wanted.by_day ? Ratio{1} / Ratio{366} : Ratio{365}};
  Ratio const long_year{wanted.by_day ? Ratio{1} / Ratio{365} : Ratio{366}};
  return compare(goal, given.per_unit * short_year, given.per_unit * long_year, equal);
}

std::optional<ast::Frequency> frequency_of(ast::Quantity const& quantity) {
  auto const parts = split_rate(quantity.unit);
  if (parts.numerator != "次" || parts.denominators.size() > 1) return std::nullopt;
  ast::Frequency frequency;
  frequency.count = quantity.value;
  if (parts.denominators.empty()) return frequency;
  for (auto const& [name, period] : period_names)
    if (name == parts.denominators.front()) {
      frequency.period = period;
      return frequency;
    }
  return std::nullopt;
}

}  // namespace jixiao
