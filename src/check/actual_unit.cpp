#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"
#include "check/units_alike.hpp"

namespace jixiao::check {

void actual_unit(Facts const& facts, rulebook::CheckSpec const& spec,
                 std::vector<Finding>& findings) {
  auto const families = word_list(spec, "alike");
  for (auto const& row : rows_of(facts)) {
    if (row.scored == nullptr) continue;
    auto const target = unit_of(row.scored->target.expression);
    auto const actual = unit_of(row.scored->actual.expression);
    if (target.empty() || actual.empty() || target == actual) continue;
    if (facts.rules.units.factor(actual, target) || units_alike(families, target, actual)) continue;
    auto& finding =
        report(facts, spec, row.printed->at, std::string(row.subject),
               {{"target", std::string(target)}, {"actual", std::string(actual)}}, findings);
    quote(finding, "年度指标值", row.printed->target, target);
    quote(finding, "实际完成值", row.printed->actual, actual);
  }
}

}  // namespace jixiao::check
