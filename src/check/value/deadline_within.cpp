#include "check/project_period.hpp"
#include "check/value/checks.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

// A printed year after the form's in the annual target, or after the project's end in the other. A
// project of several years may print the date of its end in both cells.
void deadline_within(Facts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  auto const year = year_of(facts.form);
  if (!year) return;
  auto project = project_period(facts.form);
  if (project && project->last_from(*year) < *year) project.reset();  // of another form
  for (auto const& value : values_of(facts)) {
    auto const* deadline = std::get_if<ast::Deadline>(&value.typed.expression.node);
    if (deadline == nullptr || deadline->within) continue;
    if (deadline->due.year_kind != ast::CalendarDay::YearKind::printed) continue;
    bool const of_year_alone = value.annual && value.row.period_target != nullptr &&
                               !is_same_text(value.typed.text, value.row.period_target->text);
    if (!project && !value.annual) continue;
    int const last = project && !of_year_alone ? project->last_from(*year) : *year;
    if (deadline->due.year <= last) continue;
    speak(facts, spec, value, Part::all, {{"last", std::to_string(last)}}, findings);
  }
}

}  // namespace jixiao::check
