#include <map>

#include "check/report.hpp"
#include "check/review/checks.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

// The same indicator earns points as output and again as benefit: reviewers count the first.
void review_counted_twice(Facts const& facts, rulebook::CheckSpec const& spec,
                          std::vector<Finding>& findings) {
  std::map<std::string, Row const*> outputs;
  for (auto const& row : rows_of(facts))
    if (row.level1 == "output" && !is_blank(row.printed->name) && !row.doubtful)
      outputs.emplace(bare_name(*row.printed->name), &row);
  for (auto const& row : rows_of(facts)) {
    if (row.level1 != "benefit" || is_blank(row.printed->name) || row.doubtful) continue;
    auto const score = row.score;
    auto const name = bare_name(*row.printed->name);
    auto const output = outputs.find(name);
    if (name.empty() || output == outputs.end() || !score || *score <= Decimal{}) continue;
    auto& finding = report(facts, spec, row.printed->at, std::string(row.subject),
                           {{"score", score->to_string()}}, findings);
    finding.also.push_back({facts.form.source.file, output->second->printed->at});
  }
}

}  // namespace jixiao::check
