#include "check/value/values.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"
#include "check/texts.hpp"
#include "constraint/polarity.hpp"

namespace jixiao::check {

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

void add(std::vector<Value>& values, Units const& units, Row const& row, Constraint const* typed,
         bool annual) {
  if (typed == nullptr) return;
  auto const* bound = std::get_if<ast::Bound>(&typed->expression.node);
  values.push_back({row, *typed, annual, bound,
                    bound == nullptr ? std::string{} : units.dimension(bound->quantity.unit)});
}

}  // namespace

std::vector<Value> typed_values(Facts const& facts) {
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
    add(values, facts.rules.units, row, annual, true);
    add(values, facts.rules.units, row, period, false);
  }
  return values;
}

std::vector<Value> const& values_of(Facts const& facts) {
  if (facts.values == nullptr) throw std::logic_error("values_of without from_form");
  return *facts.values;
}

bool has_note(Row const& row, std::string_view note) {
  auto const& notes = row.printed->notes;
  return std::find(notes.begin(), notes.end(), note) != notes.end();
}

bool is_satisfaction(Row const& row) {
  return row.level1 == "satisfaction" || row.level2 == "beneficiary-satisfaction";
}

bool is_share(Facts const& facts, Value const& value) {
  if (value.typed.topic.change != ast::Direction::none) return false;
  if (is_satisfaction(value.row)) return true;
  auto const& name = value.row.proper_name;
  return !word_list(facts, "TV-IMPOSSIBLE", "shares").ending(name).empty() &&
         word_list(facts, "TV-IMPOSSIBLE", "open").inside(name).empty();
}

std::optional<Decimal> whole_of(std::string_view unit) {
  if (unit == "%") return Decimal{100};
  if (unit == "‰") return Decimal{1000};
  return std::nullopt;
}

bool is_count(Value const& value) {
  return value.dimension == "count";
}

bool is_money(Value const& value) {
  return value.dimension == "money";
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
