#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

void decimals_printed(Facts const& facts, rulebook::CheckSpec const& spec,
                      std::vector<Finding>& findings) {
  if (facts.scored == nullptr) return;
  Decimal const places = spec.number("places");
  auto const look = [&](std::string_view at, std::string_view subject, form::Field const& cell) {
    if (!cell || Decimal{printed_places(*cell)} <= places || !number(cell)) return;
    report(facts, spec, at, std::string(subject),
           {{"value", *cell}, {"places", places.to_string()}}, findings);
  };
  auto const& form = facts.form;
  look(form.funds.at, "预算执行率", form.funds.weight);
  look(form.funds.at, "预算执行率", form.funds.score);
  for (auto const& group : form.groups) {
    look(group.at, group.level1, group.weight);
    look(group.at, group.level1, group.score);
  }
  for (auto const& row : rows_of(facts)) {
    look(row.printed->at, row.subject, row.printed->weight);
    look(row.printed->at, row.subject, row.printed->score);
  }
  look(form.source.at, "总分", form.total);
}

}  // namespace jixiao::check
