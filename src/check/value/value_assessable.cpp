#include <algorithm>

#include "check/value/checks.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

namespace {

// A price, a date or a number that somebody else knows: 按合同价, 按实际情况.
bool is_open(Value const& value, WordList always, WordList of_costs) {
  auto const* reference = std::get_if<ast::Reference>(&value.typed.expression.node);
  if (reference == nullptr || reference->relation || !reference->amount.empty()) return false;
  return always.holds(reference->basis) || (is_cost(value.row) && of_costs.holds(reference->basis));
}

// A change without how much or by what it shows: 有效提升, 不断加强, 保障.
bool is_mere_change(ast::Expression const& value) {
  if (auto const* compound = std::get_if<ast::Compound>(&value.node))
    return std::all_of(compound->parts.begin(), compound->parts.end(), is_mere_change);
  auto const* word = std::get_if<ast::Qualitative>(&value.node);
  return word != nullptr && word->direction != ast::Direction::none && word->level.empty();
}

}  // namespace

// Open values always. Mere changes in target forms, of a benefit as a remark only, for there they
// are common; a self-assessment judges them by tiers.
void value_assessable(Facts const& facts, rulebook::CheckSpec const& spec,
                      std::vector<Finding>& findings) {
  auto const open = word_list(spec, "open");
  auto const open_costs = word_list(spec, "open-costs");
  auto const soft = word_list(spec, "soft");
  bool const settled = facts.form.is_self_assessment();
  for (auto const& value : values_of(facts)) {
    bool const change = !settled && is_mere_change(value.typed.expression);
    if (!change && !is_open(value, open, open_costs)) continue;
    if (has_figure(value.typed.text)) continue;
    if (already_reported(spec, value.row.printed->at, value.row.subject, findings)) continue;
    auto const before = findings.size();
    speak(facts, spec, value, Part::all, {}, findings);
    if (findings.size() > before && change && soft.holds(value.row.level1))
      findings.back().severity = Severity::info;
  }
}

}  // namespace jixiao::check
