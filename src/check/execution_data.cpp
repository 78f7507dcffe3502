#include <algorithm>

#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

bool is_positive(form::Field const& cell) {
  auto const value = number(cell);
  return value && *value > Decimal{};
}

bool is_zero(form::Field const& cell) {
  auto const value = number(cell);
  return value && value->is_zero();
}

}  // namespace

// A score for spending a budget of nothing: the budget is 0, or left blank beside an amount spent,
// or only its parts are filled in.
void execution_budget(Facts const& facts, rulebook::CheckSpec const& spec,
                      std::vector<Finding>& findings) {
  if (facts.scored == nullptr || facts.scheme == nullptr) return;
  if (facts.scheme->execution.zero_budget != rulebook::ZeroBudget::error) return;
  auto const& funds = facts.form.funds;
  if (!number(funds.score)) return;
  bool const left_blank = funds.adjusted && is_blank(funds.adjusted) && is_positive(funds.executed);
  if (!is_zero(funds.adjusted) && !left_blank) return;
  bool const parts_filled =
      std::any_of(funds.sources.begin(), funds.sources.end(),
                  [](form::FundSource const& source) { return is_positive(source.adjusted); });
  if (!left_blank && !parts_filled && is_zero(funds.score)) return;
  report(facts, spec, funds.at, "全年预算数", {{"score", number(funds.score)->to_string()}},
         findings);
}

void execution_data(Facts const& facts, rulebook::CheckSpec const& spec,
                    std::vector<Finding>& findings) {
  if (facts.scored == nullptr) return;
  auto const& funds = facts.form.funds;
  auto const score = number(funds.score);
  if (!score || number(funds.rate) || facts.scored->execution.rate) return;
  if (number(funds.adjusted) || (!is_blank(funds.executed) && funds.adjusted)) return;
  report(facts, spec, funds.at, "预算执行率", {{"score", score->to_string()}}, findings);
}

}  // namespace jixiao::check
