#include <algorithm>

#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

// A score is due where points are printed. A column that the form does not have at all, and the
// rows at which a text breaks off, are not blanks somebody left.
void score_filled(Facts const& facts, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings) {
  if (facts.scored == nullptr || facts.scheme == nullptr) return;
  auto const& form = facts.form;
  auto const& rows = form.indicators;
  bool const has_column = std::any_of(
      rows.begin(), rows.end(), [](form::Indicator const& row) { return row.score.has_value(); });
  bool const by_group = std::any_of(form.groups.begin(), form.groups.end(), [](auto const& group) {
    return number(group.score).has_value();
  });
  bool const complete = is_complete(facts);
  if (has_column && !has_lost_cells(form) && (rows_have_scores(form) || !by_group)) {
    for (auto const& row : rows_of(facts)) {
      auto const weight = row.weight;
      if (!weight || weight->is_zero() || !is_blank(row.printed->score)) continue;
      if (complete || row.printed->score) {
        report(facts, spec, row.printed->at, std::string(row.subject), {}, findings);
      }
    }
  }
  auto const weight = number(form.funds.weight);
  if (weight && !weight->is_zero() && is_blank(form.funds.score) &&
      (form.funds.score || (complete && rows_have_scores(form)))) {
    report(facts, spec, form.funds.at, "预算执行率", {}, findings);
  }
}

// Nothing below zero, nothing above its points.
void score_in_range(Facts const& facts, rulebook::CheckSpec const& spec,
                    std::vector<Finding>& findings) {
  if (facts.scored == nullptr || facts.scheme == nullptr) return;
  auto const look = [&](std::string_view at, std::string_view subject, form::Field const& cell,
                        std::optional<Decimal> score, std::optional<Decimal> weight) {
    if (!score || !weight || weight->is_negative()) return;
    if (!score->is_negative() && *score <= *weight) return;
    auto& finding =
        report(facts, spec, at, std::string(subject),
               {{"score", score->to_string()}, {"weight", weight->to_string()}}, findings);
    quote(finding, "得分", cell, trim(*cell));
  };
  auto const& form = facts.form;
  look(form.funds.at, "预算执行率", form.funds.score, number(form.funds.score),
       number(form.funds.weight));
  for (auto const& group : form.groups) {
    look(group.at, group.level1, group.score, number(group.score), number(group.weight));
  }
  for (auto const& row : rows_of(facts)) {
    look(row.printed->at, row.subject, row.printed->score, row.score, row.weight);
  }
  look(form.source.at, "总分", form.total, number(form.total), facts.scheme->total);
}

}  // namespace jixiao::check
