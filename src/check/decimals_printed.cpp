#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

void decimals_printed(Facts const& facts, rulebook::CheckSpec const& spec,
                      std::vector<Finding>& findings) {
  if (facts.scored == nullptr) return;
  Decimal const places = spec.number("places");
  auto const look = [&](std::string_view at, std::string subject, form::Field const& cell) {
    if (!number(cell) || Decimal{printed_places(*cell)} <= places) return;
    report(facts, spec, at, std::move(subject), {{"value", *cell}, {"places", places.to_string()}},
           findings);
  };
  auto const& form = facts.form;
  look(form.funds.at, "预算执行率", form.funds.weight);
  look(form.funds.at, "预算执行率", form.funds.score);
  for (auto const& group : form.groups) {
    look(group.at, group.level1, group.weight);
    look(group.at, group.level1, group.score);
  }
  for (auto const& row : rows_of(facts)) {
    look(row.printed->at, subject_of(*row.printed), row.printed->weight);
    look(row.printed->at, subject_of(*row.printed), row.printed->score);
  }
  look(form.source.at, "总分", form.total);
}

}  // namespace jixiao::check
