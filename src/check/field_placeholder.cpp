#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

// A stroke where a value is due: the row carries points or the other of its two cells is filled.
void field_placeholder(Facts const& facts, rulebook::CheckSpec const& spec,
                       std::vector<Finding>& findings) {
  for (auto const& row : rows_of(facts)) {
    if (row.doubtful) continue;
    auto const& printed = *row.printed;
    auto const look = [&](form::Field const& cell) {
      if (!is_stroke(cell)) return;
      report(facts, spec, printed.at, subject_of(printed), {{"value", *cell}}, findings);
    };
    look(printed.target);
    if (facts.scored != nullptr) look(printed.actual);
  }
}

}  // namespace jixiao::check
