#include <algorithm>

#include "check/report.hpp"
#include "check/rows.hpp"
#include "check/value/checks.hpp"

namespace jixiao::check {

namespace {

bool has_target(form::Indicator const& row) {
  return !is_blank(row.target) || !is_blank(row.period_target);
}

}  // namespace

// A named row without a target, in a form that has the column. Where nothing was scored, or cells
// were lost, a blank may be the end of the text.
void value_filled(Facts const& facts, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings) {
  auto const& rows = facts.form.indicators;
  if (has_lost_cells(facts.form) || std::none_of(rows.begin(), rows.end(), has_target)) return;
  for (auto const& row : rows) {
    if (is_blank(row.name) || has_target(row) || is_doubtful(row) || not_applicable(row)) continue;
    bool const scored = number(row.score) && number(row.weight);
    if (!scored && !is_complete(facts)) continue;
    if (facts.form.is_self_assessment() && is_empty(row)) continue;
    report(facts, spec, row.at, subject_of(row), {}, findings);
  }
}

}  // namespace jixiao::check
