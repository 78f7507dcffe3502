#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"
#include "check/texts.hpp"

namespace jixiao::check {

namespace {

void look(Facts const& facts, rulebook::CheckSpec const& spec, form::Indicator const& row,
          Constraint const& value, std::vector<Finding>& findings) {
  auto const& problem = value.expression.problem;
  if (!problem || !std::holds_alternative<ast::Text>(value.expression.node)) return;
  if (looks_cut(value.text) || problem->byte > value.text.size()) return;
  report(facts, spec, row.at, subject_of(row),
         {{"value", value.text}, {"rest", value.text.substr(problem->byte)}}, findings);
}

}  // namespace

void value_readable(Facts const& facts, rulebook::CheckSpec const& spec,
                    std::vector<Finding>& findings) {
  for (auto const& row : rows_of(facts)) {
    if (is_doubtful(*row.printed)) continue;
    for (auto const* value : {row.period_target, row.target, row.actual})
      if (value != nullptr) look(facts, spec, *row.printed, *value, findings);
  }
}

}  // namespace jixiao::check
