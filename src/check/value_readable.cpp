#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"
#include "check/texts.hpp"

namespace jixiao::check {

namespace {

void look(Facts const& facts, rulebook::CheckSpec const& spec, form::Indicator const& row,
          std::string cell, Constraint const& value, std::vector<Finding>& findings) {
  auto const& problem = value.expression.problem;
  if (!problem || !std::holds_alternative<ast::Text>(value.expression.node)) return;
  if (looks_cut(value.text) || problem->byte > value.text.size()) return;
  auto& finding =
      report(facts, spec, row.at, subject_of(row),
             {{"value", value.text}, {"rest", value.text.substr(problem->byte)}}, findings);
  quote(finding, std::move(cell), value.text, problem->byte, value.text.size() - problem->byte);
}

}  // namespace

void value_readable(Facts const& facts, rulebook::CheckSpec const& spec,
                    std::vector<Finding>& findings) {
  for (auto const& row : rows_of(facts)) {
    if (row.doubtful) continue;
    for (auto const& [cell, value] : {std::pair{"实施期指标值", row.period_target},
                                      {"年度指标值", row.target},
                                      {"实际完成值", row.actual}})
      if (value != nullptr) look(facts, spec, *row.printed, cell, *value, findings);
  }
}

}  // namespace jixiao::check
