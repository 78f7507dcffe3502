#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

void weight_share(Facts const& facts, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings) {
  if (facts.scored == nullptr || facts.scheme == nullptr) return;
  Decimal const limit = facts.scheme->total * spec.number("share") * decimal("0.01");
  for (auto const& row : rows_of(facts)) {
    auto const weight = row.weight;
    if (!weight || *weight <= limit) continue;
    report(facts, spec, row.printed->at, std::string(row.subject),
           {{"weight", weight->to_string()}, {"limit", limit.to_string()}}, findings);
  }
}

}  // namespace jixiao::check
