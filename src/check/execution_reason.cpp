#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

// The reason may stand in the fund block or in the statements beside the grid.
bool is_explained(form::Form const& form, WordList words) {
  if (!no_reason(form.funds.reason)) return true;
  return std::any_of(
      form.statements.begin(), form.statements.end(),
      [&](form::Statement const& statement) { return !words.inside(statement.text).empty(); });
}

}  // namespace

void execution_reason(Facts const& facts, rulebook::CheckSpec const& spec,
                      std::vector<Finding>& findings) {
  auto const rate = execution_rate(facts);
  if (!rate || facts.scheme == nullptr) return;
  auto const& limit = facts.scheme->execution.explain_below;
  if (!limit || *rate >= *limit || is_explained(facts.form, word_list(spec, "explained-by")))
    return;
  report(facts, spec, facts.form.funds.at, "预算执行率",
         {{"rate", rate->percent()}, {"limit", limit->percent(0)}}, findings);
}

// A budget raised from nothing counts as changed, by whatever share.
void budget_adjusted(Facts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  if (facts.scored == nullptr || facts.scheme == nullptr) return;
  auto const initial = number(facts.form.funds.initial);
  auto const adjusted = number(facts.form.funds.adjusted);
  if (!initial || !adjusted || initial->is_negative()) return;
  Decimal const change = *adjusted - *initial;
  if (change.is_zero()) return;
  bool const any = facts.scheme->execution.explain_any_adjustment || initial->is_zero();
  if (!any) {
    Ratio const share(change.is_negative() ? -change : change, *initial);
    if (share <= Ratio(spec.number("adj"), Decimal{100})) return;
  }
  if (is_explained(facts.form, word_list(spec, "explained-by"))) return;
  report(facts, spec, facts.form.funds.at, "全年预算数",
         {{"initial", initial->to_string()}, {"adjusted", adjusted->to_string()}}, findings);
}

}  // namespace jixiao::check
