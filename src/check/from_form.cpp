#include <algorithm>
#include <stdexcept>

#include "check/check.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

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

Check check_named(std::string_view run) {
  for (auto const& entry : all()) {
    if (entry.run == run) return entry.check;
  }
  return nullptr;
}

}  // namespace

std::vector<Finding> from_form(Facts const& given) {
  auto const typed = typed_rows(given);
  Facts facts = given;
  facts.rows = &typed.rows;
  std::vector<Finding> findings;
  for (auto const& spec : facts.rules.checks) {
    auto* const check = check_named(spec.run);
    if (check == nullptr) continue;
    try {
      check(facts, spec, findings);
    } catch (std::overflow_error const&) {
      // Absurd numbers: this check cannot be decided, the others can.
    }
  }
  std::stable_sort(findings.begin(), findings.end(), [](Finding const& a, Finding const& b) {
    if (a.severity != b.severity) return a.severity < b.severity;
    return stands_before(row_first(a.place.at), row_first(b.place.at));
  });
  return findings;
}

}  // namespace jixiao::check
