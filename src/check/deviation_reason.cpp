#include <algorithm>

#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

// Some layouts ask for the reasons once, below the grid. Where neither that nor a column is to be
// found and the form breaks off, the reasons may stand in what is not there.
bool reasons_could_be_elsewhere(Facts const& facts, WordList keys) {
  auto const& form = facts.form;
  for (auto const& statement : form.statements) {
    if (keys.holds(statement.key) && !no_reason(statement.text)) return true;
  }
  bool const has_column =
      std::any_of(form.indicators.begin(), form.indicators.end(),
                  [](form::Indicator const& row) { return row.reason.has_value(); });
  return !has_column && !is_complete(facts);
}

}  // namespace

void deviation_reason(Facts const& facts, rulebook::CheckSpec const& spec,
                      std::vector<Finding>& findings) {
  if (facts.scored == nullptr) return;
  if (reasons_could_be_elsewhere(facts, word_list(spec, "statements"))) return;
  for (auto const& row : rows_of(facts)) {
    auto const& weight = row.weight;
    auto const& score = row.score;
    if (!weight || !score || *score >= *weight || !no_reason(row.printed->reason)) continue;
    report(facts, spec, row.printed->at, std::string(row.subject),
           {{"score", score->to_string()}, {"weight", weight->to_string()}}, findings);
  }
}

}  // namespace jixiao::check
