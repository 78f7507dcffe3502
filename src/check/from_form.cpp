#include <algorithm>
#include <deque>
#include <stdexcept>
#include <unordered_map>

#include "base/text.hpp"
#include "check/check.hpp"
#include "check/fund/holds.hpp"
#include "check/goal/claims.hpp"
#include "check/rows.hpp"
#include "check/texts.hpp"
#include "check/value/values.hpp"

namespace jixiao::check {

namespace {

// "Sheet1!C12" → "Sheet1!12 C": rows come before columns in a form.
std::string row_first(std::string_view at) {
  auto const bang = at.rfind('!');
  if (bang == std::string_view::npos) return std::string(at);
  auto const cell = at.substr(bang + 1);
  auto const digits = std::find_if(cell.begin(), cell.end(), is_digit) - cell.begin();
  std::string key(at.substr(0, bang + 1));
  key += cell.substr(static_cast<std::size_t>(digits));
  key += ' ';
  key += cell.substr(0, static_cast<std::size_t>(digits));
  return key;
}

std::string_view take_digits(std::string_view& text) {
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length])) ++length;
  auto digits = text.substr(0, length);
  text.remove_prefix(length);
  while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
  return digits;
}

// Places in reading order: numbers within them compare as numbers.
bool stands_before(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    if (is_digit(a.front()) && is_digit(b.front())) {
      auto const first = take_digits(a);
      auto const second = take_digits(b);
      if (first.size() != second.size()) return first.size() < second.size();
      if (first != second) return first < second;
      continue;
    }
    if (a.front() != b.front()) return a.front() < b.front();
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  return a.empty() && !b.empty();
}

// Errors first, then as the form is read.
std::vector<Finding> in_reading_order(std::vector<Finding> findings) {
  struct Key {
    Severity severity;
    std::string_view at;
    std::size_t finding;
  };
  std::deque<std::string> cells;
  std::vector<Key> keys;
  keys.reserve(findings.size());
  for (auto const& finding : findings) {
    std::string_view at = finding.place.at;
    if (contains(at, "!")) at = cells.emplace_back(row_first(at));
    keys.push_back({finding.severity, at, keys.size()});
  }
  std::ranges::sort(keys, [](Key const& a, Key const& b) {
    if (a.severity != b.severity) return a.severity < b.severity;
    if (stands_before(a.at, b.at)) return true;
    return !stands_before(b.at, a.at) && a.finding < b.finding;
  });
  std::vector<Finding> ordered;
  ordered.reserve(findings.size());
  for (auto const& key : keys) ordered.push_back(std::move(findings[key.finding]));
  return ordered;
}

Check check_named(std::string_view run) {
  static std::unordered_map<std::string_view, Check> const checks = [] {
    std::unordered_map<std::string_view, Check> table;
    for (auto const& entry : all()) table.emplace(entry.run, entry.check);
    return table;
  }();
  auto const found = checks.find(run);
  return found == checks.end() ? nullptr : found->second;
}

bool runs(rulebook::CheckSpec const& spec, Facts const& facts) {
  if (!spec.applies_to(facts.form.is_self_assessment() ? "self-assessment" : "target"))
    return false;
  return facts.selection == nullptr ? spec.pack.empty() : facts.selection->runs(spec.id);
}

// As the scheme weighs the check; a check that weighed one of its findings itself knew why.
void weigh_by_scheme(std::vector<Finding>& findings, Facts const& facts) {
  if (facts.scheme == nullptr) return;
  for (auto const& [id, as] : facts.scheme->severities) {
    auto const* spec = facts.rules.check(id);
    for (auto& finding : findings)
      if (finding.rule == id && spec != nullptr && finding.severity == spec->severity)
        finding.severity = as;
  }
}

}  // namespace

std::vector<Finding> from_form(Facts const& given) {
  auto const typed = typed_rows(given);
  Facts facts = given;
  facts.rows = &typed.rows;
  auto const values = typed_values(facts);
  facts.values = &values;
  auto const texts = typed_texts(facts);
  facts.texts = &texts.all;
  Claims claims;
  if (!facts.form.is_self_assessment()) {
    claims = claims_of(facts.form, facts.rules);
    facts.claims = &claims;
    if (facts.held != nullptr) *facts.held = relations_that_hold(facts);
  }
  std::vector<Finding> findings;
  for (auto const& spec : facts.rules.checks) {
    auto* const check = runs(spec, facts) ? check_named(spec.run) : nullptr;
    if (check == nullptr) continue;
    try {
      check(facts, spec, findings);
    } catch (std::overflow_error const&) {
      // Absurd numbers: this check cannot be decided, the others can.
    }
  }
  if (facts.selection != nullptr) {
    std::erase_if(findings,
                  [&](Finding const& finding) { return !facts.selection->speaks(finding.rule); });
  }
  weigh_by_scheme(findings, facts);
  return in_reading_order(std::move(findings));
}

}  // namespace jixiao::check
