#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

// A numbered row without anything in it, or a name that nothing follows; the latter may be where
// the text broke off, so it counts only on a form read to its end.
void row_filled(Facts const& facts, rulebook::CheckSpec const& spec,
                std::vector<Finding>& findings) {
  for (auto const& row : facts.form.indicators) {
    if (!is_empty(row) || is_doubtful(row)) continue;
    bool const named = !is_blank(row.name);
    if (named ? !is_complete(facts) : is_blank(row.slot)) continue;
    if (already_reported(spec, row.at, subject_of(row), findings)) continue;
    report(facts, spec, row.at, subject_of(row), {}, findings);
  }
}

}  // namespace jixiao::check
