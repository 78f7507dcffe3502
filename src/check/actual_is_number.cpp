#include <algorithm>

#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

bool is_number(ast::Expression const& target) {
  if (auto const* compound = std::get_if<ast::Compound>(&target.node)) {
    return !compound->parts.empty() &&
           std::all_of(compound->parts.begin(), compound->parts.end(), is_number);
  }
  return std::holds_alternative<ast::Bound>(target.node) ||
         std::holds_alternative<ast::Range>(target.node) ||
         std::holds_alternative<ast::Approximate>(target.node) ||
         std::holds_alternative<ast::Tolerance>(target.node) ||
         std::holds_alternative<ast::Frequency>(target.node);
}

// An answer without any figure: 完成, 良好, 按规定执行.
bool is_word(Constraint const& actual) {
  auto const& node = actual.expression.node;
  if (std::holds_alternative<ast::Completion>(node)) return true;
  return (std::holds_alternative<ast::Qualitative>(node) ||
          std::holds_alternative<ast::Reference>(node) ||
          std::holds_alternative<ast::Text>(node)) &&
         !has_figure(actual.text);
}

}  // namespace

void actual_is_number(Facts const& facts, rulebook::CheckSpec const& spec,
                      std::vector<Finding>& findings) {
  for (auto const& row : rows_of(facts)) {
    if (row.scored == nullptr || is_blank(row.printed->actual)) continue;
    if (is_stroke(row.printed->actual)) continue;
    Constraint const& target = row.scored->target;
    Constraint const& actual = row.scored->actual;
    if (!is_number(target.expression) || !is_word(actual) || !has_figure(target.text)) continue;
    auto& finding = report(facts, spec, row.printed->at, std::string(row.subject),
                           {{"target", target.text}, {"actual", actual.text}}, findings);
    quote(finding, "年度指标值", row.printed->target);
    quote(finding, "实际完成值", row.printed->actual, trim(*row.printed->actual));
  }
}

// Satisfaction is a survey's result; a word alone shows no survey.
void satisfaction_evidence(Facts const& facts, rulebook::CheckSpec const& spec,
                           std::vector<Finding>& findings) {
  auto const names = word_list(spec, "names");
  for (auto const& row : rows_of(facts)) {
    if (row.scored == nullptr || is_blank(row.printed->actual)) continue;
    std::string_view const name = row.printed->name ? *row.printed->name : std::string_view{};
    bool const surveys = row.level1 == "satisfaction" || row.level2 == "beneficiary-satisfaction" ||
                         !names.inside(name).empty();
    if (!surveys || is_stroke(row.printed->actual) || has_figure(*row.printed->actual)) continue;
    report(facts, spec, row.printed->at, std::string(row.subject),
           {{"actual", *row.printed->actual}}, findings);
  }
}

}  // namespace jixiao::check
