#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

// A measured value beyond a target of which more is better, or that was to be met exactly. A row
// that lost its name may have lost its target as well.
bool exceeds(Row const& row) {
  if (row.scored == nullptr || is_blank(row.printed->name)) return false;
  auto const& completion = row.scored->completion;
  if (completion.basis != Basis::measured || !completion.target || !completion.actual) return false;
  auto const* bound = std::get_if<ast::Bound>(&row.scored->target.expression.node);
  if (bound == nullptr || bound->relation == ast::Relation::at_most ||
      bound->relation == ast::Relation::less_than) {
    return false;
  }
  return completion.polarity != Polarity::lower_is_better &&
         *completion.actual > *completion.target;
}

Arguments arguments_of(Row const& row) {
  auto const& completion = row.scored->completion;
  auto const rate = completion.rate();
  return {{"target", row.scored->target.text},
          {"actual", row.scored->actual.text},
          {"rate", rate ? rate->percent(0) : "—"}};
}

}  // namespace

void overshoot_reason(Facts const& facts, rulebook::CheckSpec const& spec,
                      std::vector<Finding>& findings) {
  if (facts.scheme == nullptr) return;
  auto const& over = facts.scheme->over;
  for (auto const& row : rows_of(facts)) {
    if (!exceeds(row) || !no_reason(row.printed->reason)) continue;
    auto const& completion = row.scored->completion;
    auto const rate = completion.rate();
    bool const due = completion.target->is_zero()
                         ? over.explain_from_when_target_zero &&
                               *completion.actual >= Ratio(*over.explain_from_when_target_zero)
                         : over.explain_ratio && rate && *rate >= *over.explain_ratio;
    if (!due) continue;
    report(facts, spec, row.printed->at, std::string(row.subject), arguments_of(row), findings);
  }
}

void overshoot_review(Facts const& facts, rulebook::CheckSpec const& spec,
                      std::vector<Finding>& findings) {
  if (facts.scheme == nullptr || !facts.scheme->over.review_ratio) return;
  for (auto const& row : rows_of(facts)) {
    if (!exceeds(row) || row.scored->completion.target->is_zero()) continue;
    auto const rate = row.scored->completion.rate();
    if (!rate || *rate < *facts.scheme->over.review_ratio) continue;
    report(facts, spec, row.printed->at, std::string(row.subject), arguments_of(row), findings);
  }
}

}  // namespace jixiao::check
