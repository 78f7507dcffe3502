#include <algorithm>

#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/kinds.hpp"
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

bool is_label(rulebook::Scheme const& scheme, std::string_view word) {
  auto const plain = without_blanks(folded(word));
  return std::ranges::any_of(scheme.tiers, [&](auto const& tier) {
    return std::ranges::any_of(tier.labels, [&](std::string const& label) {
      bool const as_is = (kinds_in(label) & (Kind::varied | Kind::blanks)) == 0;
      return as_is ? label == plain : without_blanks(folded(label)) == plain;
    });
  });
}

}  // namespace

void tier_label(Facts const& facts, rulebook::CheckSpec const& spec,
                std::vector<Finding>& findings) {
  if (facts.scheme == nullptr || facts.scheme->tiers.empty()) return;
  for (auto const& row : rows_of(facts)) {
    if (row.scored == nullptr || row.scored->completion.attainment == Attainment::tier) continue;
    if (!std::holds_alternative<ast::Qualitative>(row.scored->target.expression.node)) continue;
    auto const& actual = row.scored->actual;
    if (!is_word(actual)) continue;
    if (is_label(*facts.scheme, actual.text)) continue;
    report(facts, spec, row.printed->at, std::string(row.subject), {{"actual", actual.text}},
           findings);
  }
}

}  // namespace jixiao::check
