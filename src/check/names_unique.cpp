#include <map>

#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"
#include "check/texts.hpp"

namespace jixiao::check {

namespace {

bool is_output_and_benefit(std::string_view a, std::string_view b) {
  return (a == "output" && b == "benefit") || (a == "benefit" && b == "output");
}

// Pairs of rows with the same name, the later one reported; `across` selects those of which one
// counts as output and the other as benefit. Cut names may only look alike.
void report_same_names(Facts const& facts, rulebook::CheckSpec const& spec,
                       std::vector<Finding>& findings, bool across) {
  auto const endings = spec.words("endings");
  std::map<std::string, Row const*> first;
  auto const& rows = rows_of(facts);
  for (auto const& row : rows) {
    if (is_blank(row.printed->name) || is_doubtful(*row.printed)) continue;
    if (looks_cut(*row.printed->name, endings)) continue;
    auto const [place, is_new] = first.try_emplace(bare_name(*row.printed->name), &row);
    if (is_new || place->first.empty()) continue;
    Row const& other = *place->second;
    if (is_output_and_benefit(other.level1, row.level1) != across) continue;
    auto& finding = report(facts, spec, row.printed->at, subject_of(*row.printed), {}, findings);
    finding.also.push_back({facts.form.source.file, other.printed->at});
  }
}

}  // namespace

void names_unique(Facts const& facts, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings) {
  report_same_names(facts, spec, findings, false);
}

void names_unique_across(Facts const& facts, rulebook::CheckSpec const& spec,
                         std::vector<Finding>& findings) {
  report_same_names(facts, spec, findings, true);
}

}  // namespace jixiao::check
