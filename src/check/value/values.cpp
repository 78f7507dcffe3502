#include "check/value/values.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "check/texts.hpp"
#include "constraint/polarity.hpp"

namespace jixiao::check {

std::string_view WordList::ending(std::string_view text) const {
  return first([&](std::string_view word) { return text.ends_with(word); });
}

std::string_view WordList::inside(std::string_view text) const {
  return first([&](std::string_view word) { return contains(text, word); });
}

std::string_view WordList::opening(std::string_view text) const {
  return first([&](std::string_view word) { return text.starts_with(word); });
}

std::string_view WordList::longest_ending(std::string_view text) const {
  std::string_view longest;
  static_cast<void>(first([&](std::string_view word) {
    if (text.ends_with(word) && word.size() > longest.size()) longest = word;
    return false;
  }));
  return longest;
}

bool WordList::holds(std::string_view word) const {
  return !first([&](std::string_view one) { return one == word; }).empty();
}

WordList word_list(rulebook::CheckSpec const& spec, std::string_view name) {
  auto const found = spec.parameters.find(name);
  return found == spec.parameters.end() ? WordList{} : WordList{found->second};
}

WordList word_list(Facts const& facts, std::string_view check, std::string_view name) {
  auto const* spec = facts.rules.check(check);
  return spec == nullptr ? WordList{} : word_list(*spec, name);
}

bool is_same_text(std::string_view a, std::string_view b) {
  return a == b || without_blanks(folded(a)) == without_blanks(folded(b));
}

namespace {

// One of the two begins with the other and goes on.
Constraint const* longer_of(Constraint const& a, Constraint const& b) {
  auto const first = without_blanks(folded(a.text));
  auto const second = without_blanks(folded(b.text));
  if (first.size() == second.size()) return nullptr;
  if (first.starts_with(second)) return &a;
  return second.starts_with(first) ? &b : nullptr;
}

void add(std::vector<Value>& values, Row const& row, Constraint const* typed, bool annual) {
  if (typed == nullptr) return;
  values.push_back({row, *typed, annual, std::get_if<ast::Bound>(&typed->expression.node)});
}

}  // namespace

std::vector<Value> values_of(Facts const& facts) {
  std::vector<Value> values;
  auto const& rows = rows_of(facts);
  values.reserve(rows.size());
  for (auto const& row : rows) {
    if (has_note(row, "PARSE-NO-VALUE") || has_note(row, "PARSE-NO-NAME")) continue;
    auto const* annual = row.target;
    auto const* period = row.period_target;
    if (annual != nullptr && period != nullptr) {
      if (is_same_text(annual->text, period->text)) {
        period = nullptr;
      } else if (auto const* longer = longer_of(*annual, *period)) {
        (longer == annual ? period : annual) = nullptr;
      }
    }
    add(values, row, annual, true);
    add(values, row, period, false);
  }
  return values;
}

bool has_note(Row const& row, std::string_view note) {
  auto const& notes = row.printed->notes;
  return std::find(notes.begin(), notes.end(), note) != notes.end();
}

std::string name_of(Row const& row) {
  if (has_note(row, "PARSE-PAIR") || is_blank(row.printed->name)) return {};
  auto const& other = row.printed->target_name;
  bool const cut = other && other->size() > row.printed->name->size();
  return bare_name(name_proper(cut ? *other : *row.printed->name));
}

bool may_name(Row const& row, WordList words) {
  for (auto const* name : {&row.printed->name, &row.printed->target_name}) {
    if (!*name) continue;
    // A name with blanks may hold the word across one.
    if ((*name)->find(' ') != std::string::npos || !words.inside(**name).empty()) return true;
  }
  return false;
}

bool is_satisfaction(Row const& row) {
  return row.level1 == "satisfaction" || row.level2 == "beneficiary-satisfaction";
}

bool is_share(Facts const& facts, Value const& value) {
  if (value.typed.topic.change != ast::Direction::none) return false;
  if (is_satisfaction(value.row)) return true;
  auto const name = name_of(value.row);
  return !word_list(facts, "TV-IMPOSSIBLE", "shares").ending(name).empty() &&
         word_list(facts, "TV-IMPOSSIBLE", "open").inside(name).empty();
}

std::optional<Decimal> whole_of(std::string_view unit) {
  if (unit == "%") return Decimal{100};
  if (unit == "‰") return Decimal{1000};
  return std::nullopt;
}

bool is_count(Facts const& facts, std::string_view unit) {
  return facts.rules.units.dimension(unit) == "count";
}

bool is_money(Facts const& facts, std::string_view unit) {
  return facts.rules.units.dimension(unit) == "money";
}

namespace {

struct Span {
  std::size_t offset = 0;
  std::size_t length = 0;
};

// The first number of the text, as printed.
Span number_span(std::string_view text) {
  Span span{text.size(), 0};
  for (std::size_t at = 0; at < text.size();) {
    auto const c = decode(text.substr(at));
    auto const plain = fold(c.value);
    bool const digit = plain >= U'0' && plain <= U'9';
    bool const point = span.length > 0 && (plain == U'.' || plain == U',');
    if (!digit && !point && span.length > 0) break;
    auto const length = static_cast<std::size_t>(c.length);
    if (digit && span.length == 0) span.offset = at;
    at += length;
    if (digit) span.length = at - span.offset;
  }
  return span;
}

Span span_of(std::string_view text, Part part) {
  auto const number = number_span(text);
  if (part == Part::name) return {};
  Span const all{0, text.size()};
  if (part == Part::all || number.length == 0) return all;
  if (part == Part::number) return number;
  if (part == Part::relation) return number.offset == 0 ? number : Span{0, number.offset};
  auto const end = number.offset + number.length;
  return end == text.size() ? number : Span{end, text.size() - end};
}

// Adds the place to the check's finding, where there is one: the last, for a check speaks at a
// time.
bool join(std::vector<Finding>& findings, std::string_view rule, Place place) {
  if (findings.empty() || findings.back().rule != rule) return false;
  auto& finding = findings.back();
  finding.also.push_back(std::move(place));
  for (auto& [name, value] : finding.arguments)
    if (name == "more") value = " (+" + std::to_string(finding.also.size()) + ")";
  return true;
}

}  // namespace

void quote(Finding& finding, Value const& value, Part part) {
  auto const& text = value.typed.text;
  auto const span = span_of(text, part);
  if (part == Part::name) {
    auto const& name = value.row.printed->name;
    quote(finding, "三级指标", name, name.value_or(""));
  }
  quote(finding, value.annual ? "年度指标值" : "实施期指标值", text, span.offset, span.length);
}

void speak(Facts const& facts, rulebook::CheckSpec const& spec, Value const& value, Part part,
           Arguments arguments, std::vector<Finding>& findings) {
  auto const& text = value.typed.text;
  if (looks_cut(text)) return;
  auto const& printed = *value.row.printed;
  bool const settled = facts.form.is_self_assessment();
  auto const manner = settled ? word_list(spec, "self-assessment") : WordList{};
  if (manner.holds("once") && join(findings, spec.id, {facts.form.source.file, printed.at})) return;
  arguments.emplace_back("value", std::string(trim(text)));
  arguments.emplace_back("more", "");
  auto& finding =
      report(facts, spec, printed.at, subject_of(printed), std::move(arguments), findings);
  if (manner.holds("info")) finding.severity = Severity::info;
  quote(finding, value, part);
}

}  // namespace jixiao::check
