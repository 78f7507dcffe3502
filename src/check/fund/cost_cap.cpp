#include "check/fund/checks.hpp"
#include "check/fund/money.hpp"
#include "check/report.hpp"

namespace jixiao::check {

void cost_cap(Facts const& facts, rulebook::CheckSpec const& spec, std::vector<Finding>& findings) {
  auto const budget = year_budget(facts);
  if (!budget) return;
  for (auto const& cost : costs_of(facts, spec.words("per-unit"))) {
    if (cost.amount.yuan <= budget->yuan || same_amount(cost.amount, *budget)) continue;
    auto& finding =
        report(facts, spec, cost.row->printed->at, subject_of(*cost.row->printed),
               {{"target", cost.amount.printed}, {"budget", budget->printed}}, findings);
    finding.also.push_back({facts.form.source.file, facts.form.funds.at});
    finding.quotes.push_back(
        {subject_of(*cost.row->printed), cost.amount.printed, 0, cost.amount.printed.size()});
    finding.quotes.push_back({"年度资金总额", budget->printed, 0, 0});
  }
}

}  // namespace jixiao::check
