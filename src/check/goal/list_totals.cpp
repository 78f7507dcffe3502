#include <algorithm>

#include "check/goal/checks.hpp"
#include "check/goal/lists.hpp"
#include "check/goal/named_lists.hpp"
#include "check/report.hpp"

namespace jixiao::check {

void list_totals(Facts const& facts, rulebook::CheckSpec const& spec,
                 std::vector<Finding>& findings) {
  if (facts.claims == nullptr) return;
  auto const words = list_words(spec);
  for (auto const& list : lists_in(*facts.claims, words, facts.rules)) {
    if (list.is_money || !list.differs()) continue;
    auto& finding = report(facts, spec, list.total->prose->at, list.total->prose->name,
                           {{"text", wording_of(*list.total)},
                            {"sum", list.sum.to_string()},
                            {"count", std::to_string(list.items.size())}},
                           findings);
    finding.quotes.push_back(quote_of(*list.total));
  }
  for (auto const& list : named_lists(*facts.claims, name_words(spec, facts.rules))) {
    if (!list.differs()) continue;
    auto const count = std::to_string(list.names.size());
    auto& finding =
        report(facts, spec, list.count->prose->at, list.count->prose->name,
               {{"text", wording_of(*list.count)}, {"sum", count}, {"count", count}}, findings);
    finding.quotes.push_back(quote_of(*list.count));
  }
}

}  // namespace jixiao::check
