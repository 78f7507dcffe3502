#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

// How much further the performance score is from the execution score than it should be, as shares
// of their points.
void execution_against_performance(Facts const& facts, rulebook::CheckSpec const& spec,
                                   std::vector<Finding>& findings) {
  if (facts.scored == nullptr) return;
  auto const performance = performance_of(facts);
  auto const weight = number(facts.form.funds.weight);
  auto const score = number(facts.form.funds.score);
  if (!performance || !weight || !score || weight->is_zero()) return;
  if (performance->declared.is_zero()) return;
  Ratio const reached(performance->declared, performance->full);
  Ratio const spent(*score, *weight);
  Ratio const gap = (reached - spent) / reached;
  if (gap <= Ratio(spec.number("gap"), Decimal{100})) return;
  report(
      facts, spec, facts.form.funds.at, "预算执行率",
      {{"performance", reached.percent()}, {"execution", spent.percent()}, {"gap", gap.percent()}},
      findings);
}

}  // namespace jixiao::check
