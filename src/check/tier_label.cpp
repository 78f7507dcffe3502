#include <algorithm>

#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

// 完成, 良好 or free words; a figure is more than the rule asks for and is left alone.
bool is_word(Constraint const& actual) {
  auto const& node = actual.expression.node;
  if (std::holds_alternative<ast::Completion>(node)) return true;
  return (std::holds_alternative<ast::Qualitative>(node) ||
          std::holds_alternative<ast::Text>(node)) &&
         !has_figure(actual.text);
}

std::vector<std::string> labels_of(rulebook::Scheme const& scheme) {
  std::vector<std::string> labels;
  for (auto const& tier : scheme.tiers)
    for (auto const& label : tier.labels) labels.push_back(without_blanks(folded(label)));
  return labels;
}

}  // namespace

void tier_label(Facts const& facts, rulebook::CheckSpec const& spec,
                std::vector<Finding>& findings) {
  if (facts.scheme == nullptr || facts.scheme->tiers.empty()) return;
  auto const labels = labels_of(*facts.scheme);
  for (auto const& row : rows_of(facts)) {
    if (row.scored == nullptr || row.scored->completion.attainment == Attainment::tier) continue;
    if (!std::holds_alternative<ast::Qualitative>(row.scored->target.expression.node)) continue;
    auto const& actual = row.scored->actual;
    if (!is_word(actual)) continue;
    if (std::ranges::find(labels, without_blanks(folded(actual.text))) != labels.end()) continue;
    report(facts, spec, row.printed->at, subject_of(*row.printed), {{"actual", actual.text}},
           findings);
  }
}

}  // namespace jixiao::check
