#include <algorithm>
#include <tuple>

#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"
#include "check/texts.hpp"

namespace jixiao::check {

namespace {

bool is_output_and_benefit(std::string_view a, std::string_view b) {
  return (a == "output" && b == "benefit") || (a == "benefit" && b == "output");
}

// Rows after the first of their name, each with the first; cut names may only look alike, and are
// left out.
struct Twin {
  std::size_t first;
  std::size_t row;
};
std::vector<Twin> twins_in(std::vector<Row> const& rows, WordList endings) {
  // In whatever order brings the same names together: by length, for few have the same.
  using Key = std::tuple<std::size_t, std::string_view, std::size_t>;
  std::vector<Key> named;
  named.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (std::string_view const name = rows[i].bare_name; !name.empty() && !rows[i].doubtful)
      named.emplace_back(name.size(), name, i);
  std::ranges::sort(named);
  std::vector<Twin> twins;
  for (std::size_t i = 0, next = 0; i < named.size(); i = next) {
    auto const name = std::get<1>(named[i]);
    for (next = i + 1; next < named.size() && std::get<1>(named[next]) == name;) ++next;
    if (next == i + 1) continue;
    std::vector<std::size_t> whole;
    for (auto k = i; k < next; ++k)
      if (auto const row = std::get<2>(named[k]); !looks_cut(*rows[row].printed->name, endings))
        whole.push_back(row);
    for (std::size_t k = 1; k < whole.size(); ++k) twins.push_back({whole.front(), whole[k]});
  }
  std::ranges::sort(twins, {}, &Twin::row);
  return twins;
}

// `across`: only those of which one counts as output and the other as benefit; else the others.
void report_same_names(Facts const& facts, rulebook::CheckSpec const& spec,
                       std::vector<Finding>& findings, bool across) {
  auto const& rows = rows_of(facts);
  for (auto const& [first, i] : twins_in(rows, word_list(spec, "endings"))) {
    Row const& row = rows[i];
    Row const& other = rows[first];
    if (is_output_and_benefit(other.level1, row.level1) != across) continue;
    auto& finding = report(facts, spec, row.printed->at, std::string(row.subject), {}, findings);
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
