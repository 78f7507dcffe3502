#include <algorithm>

#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

// Blank although the row was scored. Where nothing was scored, or the form breaks off, a blank may
// be the end of the text.
void actual_filled(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  if (facts.scored == nullptr || has_lost_cells(facts.form)) return;
  auto const& rows = rows_of(facts);
  bool const has_column = std::any_of(
      rows.begin(), rows.end(), [](Row const& row) { return row.printed->actual.has_value(); });
  if (!has_column) return;
  for (auto const& row : rows) {
    if (!is_blank(row.printed->actual)) continue;
    bool const scored = row.score && row.weight;
    if (!scored && (!is_complete(facts) || is_blank(row.printed->target))) continue;
    report(facts, spec, row.printed->at, std::string(row.subject), {}, findings);
  }
}

// The same words in every row: either everything went exactly as planned, or somebody copied.
void actual_copied(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  if (facts.scored == nullptr || !is_complete(facts)) return;
  auto const& rows = rows_of(facts);
  auto const same = [](Row const& row) {
    return !is_blank(row.printed->target) && row.printed->actual &&
           bare_name(*row.printed->target) == bare_name(*row.printed->actual);
  };
  if (Decimal{static_cast<int>(rows.size())} < spec.number("rows")) return;
  if (!std::all_of(rows.begin(), rows.end(), same)) return;
  report(facts, spec, rows.front().printed->at, "完成值", {{"rows", std::to_string(rows.size())}},
         findings);
}

}  // namespace jixiao::check
