#include "base/text.hpp"
#include "check/goal/checks.hpp"
#include "check/goal/matching.hpp"
#include "check/project_period.hpp"
#include "check/report.hpp"
#include "completion/compare.hpp"

namespace jixiao::check {

namespace {

bool is_cut(std::string_view a, std::string_view b) {
  auto const first = without_blanks(folded(a));
  auto const second = without_blanks(folded(b));
  return contains(first, second) || contains(second, first);
}

// A missing operator may be lost in print: 95% is not held against ≥95%.
bool same_bound(ast::Expression const& a, ast::Expression const& b) {
  auto const* first = std::get_if<ast::Bound>(&a.node);
  auto const* second = std::get_if<ast::Bound>(&b.node);
  return first != nullptr && second != nullptr && first->quantity == second->quantity &&
         (first->implicit || second->implicit || first->relation == second->relation);
}

std::optional<Ratio> value_of(Constraint const& constraint, std::string_view unit,
                              Units const& units) {
  auto const span = span_of(constraint.expression);
  auto const factor = span ? units.factor(span->unit, unit) : std::nullopt;
  if (!factor) return std::nullopt;
  return span->low * *factor;
}

// A project of several years, or of no one knows how many: its goals may be reached in steps. One
// of a single year, and one without an end, has no steps.
bool goes_in_steps(form::Form const& form, Decimal endless) {
  auto const period = whole_years(form);
  return !period || (period->years > 1 && Decimal{period->years} < endless);
}

// A step on the way: more in the end than this year, by another date, another stage of the work.
bool may_be_a_step(Row const& row, Units const& units) {
  auto const annual = span_of(row.target->expression);
  if (!annual) return true;
  auto const whole = value_of(*row.period_target, annual->unit, units);
  return whole && *whole > annual->low;
}

bool is_date(Constraint const& value) {
  return std::holds_alternative<ast::Deadline>(value.expression.node) ||
         std::holds_alternative<ast::Period>(value.expression.node);
}

}  // namespace

void blocks_agree(Facts const& facts, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings) {
  bool const in_steps = goes_in_steps(facts.form, spec.number("endless"));
  for (auto const& row : rows_of(facts)) {
    if (row.period_target == nullptr || row.target == nullptr) continue;
    if (has_doubtful_value(*row.printed)) continue;
    auto const& whole = *row.period_target;
    auto const& annual = *row.target;
    if (whole.expression.node == annual.expression.node && whole.text == annual.text) continue;
    if (is_cut(whole.text, annual.text) || same_bound(whole.expression, annual.expression))
      continue;
    bool const texts = std::holds_alternative<ast::Text>(whole.expression.node) ||
                       std::holds_alternative<ast::Text>(annual.expression.node);
    if (!texts && whole.expression.node == annual.expression.node) continue;
    auto const units = span_of(annual.expression);
    auto const value = units ? value_of(whole, units->unit, facts.rules.units) : std::nullopt;
    bool const converted = value && *value == units->low &&
                           annual.expression.node.index() == whole.expression.node.index() &&
                           units->relation == span_of(whole.expression)->relation &&
                           units->low == units->high;
    if (converted) continue;
    if (in_steps && may_be_a_step(row, facts.rules.units)) continue;
    if (is_date(whole) && is_date(annual) && whole.days != annual.days) continue;
    if (already_reported(spec, row.printed->at, subject_of(*row.printed), findings)) continue;
    auto& finding = report(facts, spec, row.printed->at, subject_of(*row.printed),
                           {{"period", whole.text}, {"annual", annual.text}}, findings);
    finding.quotes.push_back({"实施期指标值", whole.text, 0, whole.text.size()});
    finding.quotes.push_back({"年度指标值", annual.text, 0, annual.text.size()});
  }
}

}  // namespace jixiao::check
