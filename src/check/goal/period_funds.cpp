#include "base/text.hpp"
#include "check/goal/checks.hpp"
#include "check/project_period.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

void period_funds(Facts const& facts, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings) {
  auto const& funds = facts.form.funds;
  auto const total = number(funds.total);
  auto const annual = number(funds.annual);
  if (!total || !annual || annual->is_zero()) return;
  auto const period = whole_years(facts.form);
  bool const exceeds = *annual > *total;
  bool const equal = *annual == *total && period && period->years > 1;
  if (!exceeds && !equal) return;
  auto& finding = report(facts, spec, funds.at, "资金总额",
                         {{"total", std::string(trim(*funds.total))},
                          {"annual", std::string(trim(*funds.annual))},
                          {"period", std::string(trim(facts.form.period.value_or("")))}},
                         findings);
  if (exceeds) finding.severity = Severity::error;
  // 99年 stands for no end: what the whole of it costs is nobody's sum.
  else if (Decimal{period->years} >= spec.number("endless"))
    finding.severity = Severity::info;
}

}  // namespace jixiao::check
