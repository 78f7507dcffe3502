#include <algorithm>

#include "check/fund/checks.hpp"
#include "check/fund/money.hpp"
#include "check/report.hpp"

namespace jixiao::check {

namespace {

bool is_whole(Cost const& cost, std::vector<std::string> const& words) {
  return contains_any(cost.row->printed->name.value_or(""), words);
}

Finding& report(Facts const& facts, rulebook::CheckSpec const& spec, std::vector<Cost> const& costs,
                Decimal sum, Amount const& budget, std::vector<Finding>& findings) {
  auto const& first = *costs.front().row->printed;
  auto& finding = report(facts, spec, first.at, costs.size() == 1 ? subject_of(first) : "成本指标",
                         {{"sum", sum.to_string() + "元"}, {"budget", budget.printed}}, findings);
  for (auto const& cost : costs) {
    if (&cost != &costs.front())
      finding.also.push_back({facts.form.source.file, cost.row->printed->at});
    finding.quotes.push_back({subject_of(*cost.row->printed), cost.amount.printed, 0, 0});
  }
  finding.also.push_back({facts.form.source.file, facts.form.funds.at});
  finding.quotes.push_back({"年度资金总额", budget.printed, 0, 0});
  return finding;
}

}  // namespace

void cost_caps_sum(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  auto const budget = year_budget(facts);
  if (!budget) return;
  auto costs = costs_of(facts, spec.words("per-unit"));
  auto const whole = spec.words("whole");
  if (costs.size() == 1 && is_whole(costs.front(), whole)) {
    auto const& cost = costs.front();
    auto const total = amount_of(facts.form.funds.total, facts.form.funds, facts.rules.vocabulary);
    bool const agrees =
        same_amount(cost.amount, *budget) || (total && same_amount(cost.amount, *total));
    // More than the funds is another check's.
    if (agrees || cost.amount.yuan > budget->yuan) return;
    report(facts, spec, costs, cost.amount.yuan, *budget, findings).severity = Severity::warning;
    return;
  }
  // A total among its parts does not count again.
  std::erase_if(costs, [&](Cost const& cost) { return is_whole(cost, whole); });
  if (costs.size() < 2) return;
  Decimal sum;
  Decimal leeway = budget->leeway;
  for (auto const& cost : costs) {
    if (cost.amount.yuan > budget->yuan) return;
    sum += cost.amount.yuan;
    leeway += cost.amount.leeway;
  }
  if (sum <= budget->yuan + leeway) return;
  report(facts, spec, costs, sum, *budget, findings);
}

}  // namespace jixiao::check
