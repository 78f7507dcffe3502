#include <algorithm>

#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

bool is_below(form::Field const& score, form::Field const& weight) {
  auto const points = number(score);
  auto const full = number(weight);
  return points && full && *points < *full;
}

}  // namespace

void full_marks(Facts const& facts, rulebook::CheckSpec const& spec,
                std::vector<Finding>& findings) {
  if (facts.scored == nullptr || facts.scheme == nullptr) return;
  auto const& form = facts.form;
  auto const total = number(form.total);
  if (!total || *total != facts.scheme->total) return;
  auto const lost = [](auto const& part) { return is_below(part.score, part.weight); };
  if (lost(form.funds) || std::any_of(form.groups.begin(), form.groups.end(), lost) ||
      std::any_of(form.indicators.begin(), form.indicators.end(), lost)) {
    return;
  }
  report(facts, spec, form.source.at, "总分", {{"total", total->to_string()}}, findings);
}

void full_marks_low_execution(Facts const& facts, rulebook::CheckSpec const& spec,
                              std::vector<Finding>& findings) {
  auto const performance = performance_of(facts);
  auto const rate = execution_rate(facts);
  if (!performance || !rate || performance->declared < performance->full) return;
  if (*rate >= Ratio(spec.number("low"), Decimal{100})) return;
  report(facts, spec, facts.form.funds.at, "预算执行率", {{"rate", rate->percent()}}, findings);
}

}  // namespace jixiao::check
