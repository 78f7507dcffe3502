#include <algorithm>

#include "check/across/checks.hpp"
#include "check/across/support.hpp"

namespace jixiao::check {

namespace {

// The cells themselves are sure: a level that was guessed does not change what the row asks for.
bool has_sure_cells(form::Indicator const& row) {
  return std::ranges::all_of(row.notes,
                             [](std::string const& note) { return note == "PARSE-LEVEL"; });
}

}  // namespace

void targets_rolled_up(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
                       std::vector<Finding>& findings) {
  SupportGraph const graph(facts, spec.words("general"));
  for (auto const& support : graph.supports()) {
    if (support.relation != Relation::conflict) continue;
    auto const& row = *support.department.row;
    auto const& below = support.against;
    if (!has_sure_cells(*row.printed) || !has_sure_cells(*below.row->printed)) continue;
    auto const& value = row.target->text;
    auto const& other = below.row->target->text;
    auto& finding = report(
        spec, {support.department.member->document->file, row.printed->at},
        subject_of(*row.printed),
        {{"value", value}, {"other", other}, {"project", below.member->form->project.value_or("")}},
        findings);
    finding.also = {{below.member->document->file, below.row->printed->at}};
    finding.quotes = {{"部门年度指标值", value, 0, value.size()},
                      {"项目年度指标值", other, 0, other.size()}};
  }
}

}  // namespace jixiao::check
