#include <algorithm>

#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

using Keys = std::vector<std::string_view>;

// The level-2 keys under each wanted level-1 key; nothing when a name cannot be told.
std::optional<Keys> level2_keys(Facts const& facts, std::string_view level1) {
  Keys keys;
  for (auto const& row : rows_of(facts)) {
    if (row.level1 != level1) continue;
    if (row.level2.empty()) return std::nullopt;
    keys.push_back(row.level2);
  }
  return keys;
}

// The first spelling of a key in the word list is what forms print.
std::string name_of_level2(Facts const& facts, std::string_view key) {
  for (auto const& word : facts.rules.vocabulary.words(List::level2)) {
    if (word.means == key) return word.spelling;
  }
  return std::string(key);
}

}  // namespace

void level2_present(Facts const& facts, rulebook::CheckSpec const& spec,
                    std::vector<Finding>& findings) {
  if (facts.scheme == nullptr || !is_complete(facts)) return;
  if (word_list(spec, "not-under").holds(facts.scheme->id)) return;
  if (auto const output = level2_keys(facts, "output"); output && !output->empty()) {
    for (auto const& key : spec.words("output")) {
      if (std::ranges::find(*output, key) != output->end()) continue;
      report(facts, spec, facts.form.source.at, name_of_level2(facts, key), {}, findings);
    }
  }
}

void cost_present(Facts const& facts, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings) {
  if (facts.scheme == nullptr || !is_complete(facts)) return;
  auto const output = level2_keys(facts, "output");
  if (!output || output->empty()) return;
  auto const& rows = rows_of(facts);
  auto const cost = [&](Row const& row) { return is_cost(row); };
  if (std::any_of(rows.begin(), rows.end(), cost)) return;
  report(facts, spec, facts.form.source.at, name_of_level2(facts, "cost"), {}, findings);
}

}  // namespace jixiao::check
