#include "base/text.hpp"
#include "check/fund/build_up.hpp"
#include "check/fund/checks.hpp"
#include "check/report.hpp"

namespace jixiao::check {

namespace {

// A month's pay of one person: 1880元/人/月, or 人均工资 1880元, which is too little for a year.
std::optional<Decimal> monthly_pay(Row const& row, rulebook::CheckSpec const& spec) {
  if (!is_cost(row) || row.target == nullptr || !row.target->expression.notes.empty())
    return std::nullopt;
  auto const name = row.printed->name.value_or("");
  if (!contains_any(name, spec.words("pay"))) return std::nullopt;
  auto const* bound = std::get_if<ast::Bound>(&row.target->expression.node);
  if (bound == nullptr || !(bound->implicit || bound->relation == ast::Relation::equal))
    return std::nullopt;
  auto const& unit = bound->quantity.unit;
  bool const per_month = contains(unit, "/月");
  bool const per_person = unit == "元" && contains_any(name, spec.words("per-person")) &&
                          bound->quantity.value < spec.number("least-for-a-year");
  if (!per_month && !per_person) return std::nullopt;
  return bound->quantity.value;
}

}  // namespace

void funds_left(Facts const& facts, rulebook::CheckSpec const& spec,
                std::vector<Finding>& findings) {
  auto const budget = year_budget(facts);
  if (!budget) return;
  Decimal fixed;
  std::string names;
  for (auto const& cost : costs_of(facts, spec.words("per-unit"))) {
    if (!cost.exact || monthly_pay(*cost.row, spec)) continue;
    fixed += cost.amount.yuan;
    if (!names.empty()) names += "、";
    names += subject_of(*cost.row->printed);
  }
  if (fixed.is_zero() || fixed > budget->yuan) return;
  Decimal const left = budget->yuan - fixed;
  for (auto const& row : rows_of(facts)) {
    auto const pay = monthly_pay(row, spec);
    constexpr int months = 12;
    if (!pay || *pay * Decimal{months} <= left + budget->leeway) continue;
    auto& finding = report(facts, spec, row.printed->at, subject_of(*row.printed),
                           {{"fixed", names},
                            {"left", left.to_string() + "元"},
                            {"need", (*pay * Decimal{months}).to_string() + "元"}},
                           findings);
    finding.also.push_back({facts.form.source.file, facts.form.funds.at});
    finding.quotes.push_back({subject_of(*row.printed), row.target->text, 0, 0});
    finding.quotes.push_back({"年度资金总额", budget->printed, 0, 0});
  }
}

}  // namespace jixiao::check
