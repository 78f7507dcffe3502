#include <algorithm>

#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

// The score that the printed rate gives, right or wrong as it is: EXEC-ARITH speaks of the rate.
bool printed_rate_supports(Facts const& facts, Decimal weight, Decimal score) {
  auto const printed = number(facts.form.funds.rate);
  if (!printed || printed->is_negative()) return false;
  Ratio rate(*printed, Decimal{100});
  if (facts.scheme->execution.cap) rate = std::min(rate, Ratio{1});
  Decimal const gap = points(weight, rate, facts.scheme->rounding.indicator) - score;
  Decimal const leeway = facts.scheme->rounding.tolerance;
  return gap <= leeway && -gap <= leeway;
}

}  // namespace

void execution_score(Facts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  if (facts.scored == nullptr || facts.scheme == nullptr) return;
  auto const& funds = facts.form.funds;
  auto const& points = facts.scored->execution.points;
  auto const weight = number(funds.weight);
  auto const score = number(funds.score);
  auto const rate = execution_rate(facts);
  if (!weight || !score || !rate || !points.low || !points.high) return;
  if (points.verdict != score::Verdict::contradicted) return;
  if (already_reported(spec, funds.at, "预算执行率", findings)) return;
  if (printed_rate_supports(facts, *weight, *score)) return;
  auto const low = points.low->to_string();
  auto const high = points.high->to_string();
  report(facts, spec, funds.at, "预算执行率",
         {{"expected", low == high ? low : low + "–" + high},
          {"score", score->to_string()},
          {"rate", rate->percent()}},
         findings);
}

}  // namespace jixiao::check
