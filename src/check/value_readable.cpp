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
    if (row.scored != nullptr) {
      look(facts, spec, *row.printed, row.scored->target, findings);
      look(facts, spec, *row.printed, row.scored->actual, findings);
      continue;
    }
    RowContext context;
    if (row.printed->name) context.name = *row.printed->name;
    for (auto const* cell : {&row.printed->period_target, &row.printed->target}) {
      if (is_blank(*cell)) continue;
      look(facts, spec, *row.printed, target_from_text(**cell, context, facts.rules), findings);
    }
  }
}

}  // namespace jixiao::check
