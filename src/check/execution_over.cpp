#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

void execution_over(Facts const& facts, rulebook::CheckSpec const& spec,
                    std::vector<Finding>& findings) {
  auto const rate = execution_rate(facts);
  if (!rate || facts.scheme == nullptr) return;
  if (facts.scheme->execution.over100 != rulebook::OverBudget::error || *rate <= Ratio{1}) return;
  report(facts, spec, facts.form.funds.at, "预算执行率", {{"rate", rate->percent()}}, findings);
}

void execution_low(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  auto const rate = execution_rate(facts);
  if (!rate || *rate >= Ratio(spec.number("low"), Decimal{100})) return;
  report(facts, spec, facts.form.funds.at, "预算执行率",
         {{"rate", rate->percent()}, {"low", spec.number("low").to_string()}}, findings);
}

}  // namespace jixiao::check
