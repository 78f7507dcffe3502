#include "check/project_period.hpp"
#include "check/value/checks.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

// A month or a day of no year, in a project that sees several of them.
void deadline_year(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  auto const year = year_of(facts.form);
  auto const project = project_period(facts.form);
  if (!year || !project || project->years < 2 || project->last_from(*year) < *year) return;
  auto const stated = word_list(spec, "stated");
  for (auto const& value : values_of(facts)) {
    auto const* deadline = std::get_if<ast::Deadline>(&value.typed.expression.node);
    if (deadline == nullptr || deadline->within) continue;
    auto const& due = deadline->due;
    if (deadline->repeat != ast::Repeat::once || due.year_kind != ast::CalendarDay::YearKind::form)
      continue;
    if (due.year != 0 || !stated.inside(value.typed.text).empty()) continue;
    speak(facts, spec, value, Part::all, {}, findings);
  }
}

}  // namespace jixiao::check
