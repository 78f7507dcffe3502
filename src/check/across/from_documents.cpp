#include <algorithm>
#include <stdexcept>

#include "check/across/documents.hpp"
#include "check/table/checks.hpp"

namespace jixiao::check {

namespace {

AcrossCheck check_named(std::string_view run, std::span<AcrossEntry const> table) {
  auto const entry = std::ranges::find(table, run, &AcrossEntry::run);
  return entry == table.end() ? nullptr : entry->check;
}

std::vector<Finding> run_all(AcrossFacts const& facts, std::span<AcrossEntry const> table,
                             rulebook::Selection const* selection) {
  std::vector<Finding> findings;
  for (auto const& spec : facts.rules().checks) {
    auto* const check = check_named(spec.run, table);
    if (check == nullptr) continue;
    if (selection == nullptr ? !spec.pack.empty() : !selection->runs(spec.id)) continue;
    try {
      check(facts, spec, findings);
    } catch (std::overflow_error const&) {
      // Absurd numbers: this check cannot be decided, the others can.
    }
  }
  if (selection != nullptr)
    std::erase_if(findings, [&](Finding const& one) { return !selection->speaks(one.rule); });
  std::ranges::stable_sort(findings, {}, &Finding::severity);
  return findings;
}

}  // namespace

std::vector<Finding> from_tables(Document const& document, rulebook::Rulebook const& rules,
                                 rulebook::Selection const* selection) {
  if (document.budget_tables.empty()) return {};
  return run_all(AcrossFacts({&document, 1}, rules), table_checks(), selection);
}

std::vector<Finding> from_documents(std::span<Document const> documents,
                                    rulebook::Rulebook const& rules,
                                    rulebook::Selection const* selection) {
  return run_all(AcrossFacts(documents, rules), across_checks(), selection);
}

}  // namespace jixiao::check
