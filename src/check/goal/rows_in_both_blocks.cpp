#include <algorithm>

#include "check/goal/checks.hpp"
#include "check/goal/matching.hpp"
#include "check/project_period.hpp"
#include "check/report.hpp"

namespace jixiao::check {

void rows_in_both_blocks(Facts const& facts, rulebook::CheckSpec const& spec,
                         std::vector<Finding>& findings) {
  auto const& rows = rows_of(facts);
  auto const both = std::count_if(rows.begin(), rows.end(), [](Row const& row) {
    return row.period_target != nullptr && row.target != nullptr;
  });
  // A form of one block, or one whose cells could not all be placed, says nothing of the other.
  if (both * 2 < static_cast<std::ptrdiff_t>(rows.size()) || has_lost_cells(facts.form)) return;
  auto const period = whole_years(facts.form);
  bool const in_steps =
      period && period->years > 1 && Decimal{period->years} < spec.number("endless");
  for (auto const& row : rows) {
    if ((row.period_target == nullptr) == (row.target == nullptr)) continue;
    if (has_doubtful_value(*row.printed)) continue;
    // What another year of several is to bring.
    if (row.target == nullptr && in_steps) continue;
    auto const* value = row.target != nullptr ? row.target : row.period_target;
    char const* block = row.target != nullptr ? "年度" : "实施期";
    auto& finding = report(facts, spec, row.printed->at, subject_of(*row.printed),
                           {{"block", block}, {"value", value->text}}, findings);
    finding.quotes.push_back({std::string(block) + "指标值", value->text, 0, 0});
  }
}

}  // namespace jixiao::check
