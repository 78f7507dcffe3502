#include <algorithm>

#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

// A level-2 name under a level-1 name it does not belong to. Names that the word lists do not know
// are left alone: a local name is not a wrong one.
void level2_fits(Facts const& facts, rulebook::CheckSpec const& spec,
                 std::vector<Finding>& findings) {
  if (is_placed(facts.form)) return;
  std::vector<std::string> seen;
  for (auto const& row : rows_of(facts)) {
    if (row.doubtful) continue;
    auto const level1 = row.level1;
    auto const level2 = row.level2;
    auto const allowed = word_list(spec, level1);
    if (level2.empty() || allowed.empty() || allowed.holds(level2)) continue;
    auto const pair = std::string(level1) + "/" + std::string(level2);
    if (std::find(seen.begin(), seen.end(), pair) != seen.end()) continue;
    seen.push_back(pair);
    report(facts, spec, row.printed->at, std::string(trim(row.printed->level2.value_or(""))),
           {{"level1", std::string(trim(row.printed->level1.value_or("")))}}, findings);
  }
}

}  // namespace jixiao::check
