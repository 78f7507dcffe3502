#include <algorithm>

#include "base/text.hpp"
#include "check/report.hpp"
#include "check/review/checks.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

bool holds(std::vector<std::string> const& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool named_like(std::string_view name, std::vector<std::string> const& words) {
  return std::ranges::any_of(words, [&](std::string const& word) { return contains(name, word); });
}

}  // namespace

// 有效提升 says a direction but not how it is measured. A quantity set so, and a benefit that did
// arise, are let pass by reviewers: `levels` leaves them out.
void review_no_formula(Facts const& facts, rulebook::CheckSpec const& spec,
                       std::vector<Finding>& findings) {
  auto const levels = spec.words("levels");
  for (auto const& row : rows_of(facts)) {
    if (row.target == nullptr || !holds(levels, row.level2) || row.doubtful) continue;
    auto const* quality = std::get_if<ast::Qualitative>(&row.target->expression.node);
    if (quality == nullptr || has_figure(row.target->text)) continue;
    if (quality->direction != ast::Direction::increase &&
        quality->direction != ast::Direction::decrease)
      continue;
    auto& finding = report(facts, spec, row.printed->at, std::string(row.subject),
                           {{"target", row.target->text}}, findings);
    quote(finding, "年度指标值", row.printed->target, trim(row.target->text));
  }
}

// What is paid out is no quantity of what was done.
void review_level2(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  auto const levels = spec.words("levels");
  auto const names = spec.words("names");
  for (auto const& row : rows_of(facts)) {
    if (!holds(levels, row.level2) || is_blank(row.printed->name) || row.doubtful) continue;
    if (!named_like(*row.printed->name, names)) continue;
    report(facts, spec, row.printed->at, std::string(row.subject),
           {{"level2", std::string(trim(row.printed->level2.value_or("")))}}, findings);
  }
}

}  // namespace jixiao::check
