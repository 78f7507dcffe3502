#include <algorithm>

#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

bool below(form::Field const& score, form::Field const& weight) {
  auto const points = number(score);
  auto const full = number(weight);
  return points && full && *points < *full;
}

bool has_lost_points(Facts const& facts) {
  auto const& form = facts.form;
  auto const lost = [](auto const& part) { return below(part.score, part.weight); };
  auto const total = number(form.total);
  return (total && *total < facts.scheme->total) || lost(form.funds) ||
         std::any_of(form.groups.begin(), form.groups.end(), lost) ||
         std::any_of(form.indicators.begin(), form.indicators.end(), lost);
}

}  // namespace

void problems_stated(Facts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  if (facts.scored == nullptr || facts.scheme == nullptr) return;
  auto const* problems = form::find_statement(facts.form, "problems");
  if (problems == nullptr || !trim(problems->text).empty()) return;
  if (has_lost_points(facts)) {
    report(facts, spec, problems->at, problems->name, {}, findings);
  }
}

}  // namespace jixiao::check
