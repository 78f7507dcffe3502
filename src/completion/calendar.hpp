#pragma once

#include "completion/completion.hpp"

namespace jixiao {

// Deadlines (时限): days against days. An actual that is only 11月 is an interval, so it may be
// met, missed or between.
[[nodiscard]] Completion compare_days(Constraint const& target, Constraint const& actual);

// A frequency as a rate, exact within a family: day and week, or month, quarter and year; across
// the two by the shortest and the longest year.
[[nodiscard]] Completion compare_rates(ast::Frequency const& target, ast::Frequency const& actual,
                                       rulebook::EqualFormula equal);
// 12次, 1次/月: how often, as a frequency; a count without a period is of one year. Nothing when
// the unit counts something else than occasions.
[[nodiscard]] std::optional<ast::Frequency> frequency_of(ast::Quantity const& quantity);

}  // namespace jixiao
