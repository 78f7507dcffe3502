#include <algorithm>

#include "check/goal/matching.hpp"
#include "completion/compare.hpp"

namespace jixiao::check {

namespace {

std::string_view without_year(std::string_view unit) {
  return unit.ends_with("/年") ? unit.substr(0, unit.size() - std::string_view("/年").size())
                               : unit;
}

// A frequency in times a year: 每年2次 is 2次/年.
std::optional<Goal> goal_in_times(ast::Expression const& expression) {
  auto const* frequency = std::get_if<ast::Frequency>(&expression.node);
  if (frequency == nullptr) return goal_of(expression, Polarity::none);
  int times = 0;
  switch (frequency->period) {
    case ast::TimeSpan::year: times = 1; break;
    case ast::TimeSpan::quarter: times = 4; break;
    case ast::TimeSpan::month: times = 12; break;
    case ast::TimeSpan::week:
    case ast::TimeSpan::day: return std::nullopt;
  }
  Goal goal;
  goal.low = goal.high = Ratio(frequency->count) * Ratio(times) / Ratio(frequency->per);
  goal.equality = true;
  goal.unit = "次";
  return goal;
}

bool is_about(ast::Expression const& expression) {
  return std::holds_alternative<ast::Approximate>(expression.node) ||
         std::holds_alternative<ast::Tolerance>(expression.node);
}

void scale(Goal& goal, Ratio const& factor) {
  if (goal.low) goal.low = *goal.low * factor;
  if (goal.high) goal.high = *goal.high * factor;
}

// Everything that satisfies `inner` satisfies `outer`.
bool implies(Goal const& inner, Goal const& outer) {
  if (outer.low) {
    if (!inner.low || *inner.low < *outer.low) return false;
    if (*inner.low == *outer.low && outer.low_open && !inner.low_open) return false;
  }
  if (outer.high) {
    if (!inner.high || *inner.high > *outer.high) return false;
    if (*inner.high == *outer.high && outer.high_open && !inner.high_open) return false;
  }
  return true;
}

bool apart(Goal const& a, Goal const& b) {
  return (a.low && b.high && *a.low > *b.high) || (b.low && a.high && *b.low > *a.high);
}

bool is_range(Goal const& goal) {
  return goal.low && goal.high && *goal.low != *goal.high;
}

Ratio number_of(Goal const& goal) {
  return goal.low ? *goal.low : *goal.high;
}

// One number is printed on both sides; a range and a bound agree on the end that both name.
bool same_numbers(Goal const& a, Goal const& b) {
  if (is_range(a) && is_range(b)) return *a.low == *b.low && *a.high == *b.high;
  if (is_range(b)) return same_numbers(b, a);
  if (!is_range(a)) return number_of(a) == number_of(b);
  if (b.equality) return false;
  return (b.low && *b.low == *a.low) || (b.high && *b.high == *a.high);
}

}  // namespace

std::optional<Ratio> same_thing(std::string_view from, std::string_view to, GoalWords const& words,
                                Units const& units) {
  from = without_year(from);
  to = without_year(to);
  if (from.empty() || to.empty()) return std::nullopt;
  if (from == to) return Ratio(1);
  for (auto const& group : words.units) {
    auto const has = [&](std::string_view unit) {
      return std::find(group.begin(), group.end(), unit) != group.end();
    };
    if (has(from) && has(to)) return Ratio(1);
  }
  return units.factor(from, to);
}

Agreement agreement_of(ast::Expression const& claim, ast::Expression const& target,
                       GoalWords const& words, Units const& units) {
  if (claim.node == target.node) return Agreement::same;
  auto said = goal_in_times(claim);
  auto const asked = goal_in_times(target);
  if (!said || !asked) return Agreement::open;
  auto const factor = same_thing(said->unit, asked->unit, words, units);
  if (!factor) return Agreement::open;
  scale(*said, *factor);
  if (same_numbers(*said, *asked)) return Agreement::same;
  if (is_about(claim) || is_about(target)) return Agreement::open;
  if (implies(*said, *asked) || implies(*asked, *said)) return Agreement::implied;
  return apart(*said, *asked) ? Agreement::different : Agreement::open;
}

Agreement date_agreement(ast::Expression const& claim, ast::Expression const& target,
                         std::optional<int> year) {
  auto const* said = std::get_if<ast::Deadline>(&claim.node);
  auto const* asked = std::get_if<ast::Deadline>(&target.node);
  if (said == nullptr || asked == nullptr || said->within || asked->within) return Agreement::open;
  auto const by_month = [](ast::Deadline const& deadline) {
    return deadline.due.month != 0 &&
           (deadline.repeat == ast::Repeat::once || deadline.repeat == ast::Repeat::year);
  };
  if (!by_month(*said) || !by_month(*asked)) return Agreement::open;
  auto const year_of_day = [&](ast::Deadline const& deadline) -> std::optional<int> {
    if (deadline.repeat == ast::Repeat::year) return std::nullopt;
    if (deadline.due.year_kind == ast::CalendarDay::YearKind::printed) return deadline.due.year;
    if (deadline.due.year_kind == ast::CalendarDay::YearKind::form && year)
      return *year + deadline.due.year;
    return std::nullopt;
  };
  auto const said_year = year_of_day(*said);
  auto const asked_year = year_of_day(*asked);
  if (said_year && asked_year && *said_year != *asked_year) return Agreement::different;
  auto const months = [](ast::Deadline const& deadline) {
    std::vector<int> months{deadline.due.month};
    if (deadline.loose) months.push_back(deadline.loose->month);
    return months;
  };
  for (int const a : months(*said))
    for (int const b : months(*asked))
      if (a == b) return Agreement::same;
  // A span of months on one side may hold the other's.
  if (said->from || asked->from) {
    auto const first = [](ast::Deadline const& deadline) {
      return deadline.from && deadline.from->month != 0 ? deadline.from->month : deadline.due.month;
    };
    if (first(*said) <= asked->due.month && first(*asked) <= said->due.month)
      return Agreement::open;
  }
  return Agreement::different;
}

}  // namespace jixiao::check
