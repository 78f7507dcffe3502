#include <algorithm>

#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

// The level-1 keys of the rows; empty when one of them cannot be told, for then nothing is missing
// for certain.
std::vector<std::string_view> level1_keys(Facts const& facts) {
  std::vector<std::string_view> keys;
  for (auto const& row : rows_of(facts)) {
    if (row.level1.empty()) return {};
    keys.push_back(row.level1);
  }
  return keys;
}

bool has_any(std::vector<std::string_view> const& keys, rulebook::GroupSpec const& group) {
  return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) {
    return key == group.key ||
           std::find(group.level1.begin(), group.level1.end(), key) != group.level1.end();
  });
}

bool is_satisfaction(rulebook::GroupSpec const& group) {
  return group.key == "satisfaction";
}

template <class Wanted>
void report_missing(Facts const& facts, rulebook::CheckSpec const& spec,
                    std::vector<Finding>& findings, Wanted wanted, bool certainly_due) {
  if (facts.scheme == nullptr || !is_complete(facts)) return;
  auto const keys = level1_keys(facts);
  if (keys.empty()) return;
  for (auto const& group : facts.scheme->groups) {
    if (!group.required || group.key == "execution" || !wanted(group)) continue;
    if (has_any(keys, group)) continue;
    auto& finding = report(facts, spec, facts.form.source.at, group.name.zh, {}, findings);
    if (certainly_due) finding.severity = Severity::error;
  }
}

}  // namespace

void level1_present(Facts const& facts, rulebook::CheckSpec const& spec,
                    std::vector<Finding>& findings) {
  report_missing(
      facts, spec, findings,
      [](rulebook::GroupSpec const& group) { return !is_satisfaction(group); }, false);
}

// An error where the form itself points to a scheme that demands it. A row may ask for satisfaction
// under another level-1 name, as Hubei's forms do.
void satisfaction_present(Facts const& facts, rulebook::CheckSpec const& spec,
                          std::vector<Finding>& findings) {
  auto const& rows = rows_of(facts);
  if (std::any_of(rows.begin(), rows.end(),
                  [&](Row const& row) { return row.level2 == "beneficiary-satisfaction"; })) {
    return;
  }
  bool const certainly_due = facts.scored != nullptr && facts.scored->choice.confident;
  report_missing(facts, spec, findings, is_satisfaction, certainly_due);
}

}  // namespace jixiao::check
