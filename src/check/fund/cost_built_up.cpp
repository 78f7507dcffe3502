#include "check/fund/build_up.hpp"
#include "check/fund/checks.hpp"
#include "check/report.hpp"

namespace jixiao::check {

void cost_built_up(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  auto const budget = year_budget(facts);
  if (!budget) return;
  for (auto const& build : build_ups(facts)) {
    if (!build.least || build.product <= budget->yuan + budget->leeway) continue;
    auto& finding = report(facts, spec, build.price->printed->at, subject_of(*build.price->printed),
                           {{"formula", build.formula()},
                            {"product", build.product.to_string() + "元"},
                            {"budget", budget->printed}},
                           findings);
    finding.also.push_back({facts.form.source.file, build.quantity->printed->at});
    finding.also.push_back({facts.form.source.file, facts.form.funds.at});
    for (auto const* row : {build.price, build.quantity})
      finding.quotes.push_back({subject_of(*row->printed), row->target->text, 0, 0});
    finding.quotes.push_back({"年度资金总额", budget->printed, 0, 0});
  }
}

}  // namespace jixiao::check
