#include <algorithm>

#include "base/text.hpp"
#include "check/report.hpp"
#include "check/review/checks.hpp"
#include "check/rows.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

namespace {

// Points were given to the row, or to its group where rows have none.
bool has_points(Facts const& facts, Row const& row) {
  if (auto const score = row.score) return *score > Decimal{};
  if (row.group == nullptr || rows_have_scores(facts.form)) return false;
  auto const* group = printed_group(facts, *row.group);
  auto const score = group == nullptr ? std::nullopt : number(group->score);
  return score && *score > Decimal{};
}

// Rows with points that answer without any figure.
template <class Wanted>
void report_words(Facts const& facts, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings, Wanted wanted) {
  for (auto const& row : rows_of(facts)) {
    auto const& actual = row.printed->actual;
    if (row.scored == nullptr || is_blank(actual) || is_stroke(actual) || has_figure(*actual))
      continue;
    if (row.doubtful || !has_points(facts, row) || !wanted(row)) continue;
    auto& finding = report(facts, spec, row.printed->at, std::string(row.subject),
                           {{"actual", std::string(trim(*actual))}}, findings);
    quote(finding, "年度指标值", row.printed->target);
    quote(finding, "实际完成值", actual, trim(*actual));
  }
}

}  // namespace

// A number was due and a word was given.
void review_evidence(Facts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  report_words(facts, spec, findings, [](Row const& row) {
    return !is_satisfaction(row) && row.scored->completion.basis == Basis::claimed &&
           has_figure(row.printed->target.value_or(""));
  });
}

void review_survey(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  report_words(facts, spec, findings, is_satisfaction);
}

}  // namespace jixiao::check
