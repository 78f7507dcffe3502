#include "scorecard/summary.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "check/fund/money.hpp"
#include "score/verdict.hpp"

namespace jixiao {
namespace {

constexpr int power_of_wan = 4;

// A cell may print another unit than its block: 10万元 under 单位：元.
bool fits_unit(form::Field const& cell, int power, Vocabulary const& vocabulary) {
  if (!cell) return true;
  std::string const text = without_blanks(folded(*cell));
  auto const end = text.find_first_not_of("+-0123456789.,");
  if (end == std::string::npos) return true;
  return check::money_power(std::string_view(text).substr(end), vocabulary) == power;
}

// The power of ten of the fund block's unit; nothing where it is not sure.
std::optional<int> power_of(form::Funds const& funds, Vocabulary const& vocabulary) {
  auto const power =
      funds.unit ? check::money_power(*funds.unit, vocabulary) : std::optional<int>{};
  if (!power) return std::nullopt;
  for (auto const* cell : {&funds.initial, &funds.adjusted, &funds.executed})
    if (!fits_unit(*cell, *power, vocabulary)) return std::nullopt;
  return power;
}

int count_of(std::vector<Finding> const& findings, Severity severity) {
  return static_cast<int>(std::ranges::count(findings, severity, &Finding::severity));
}

int urgency(SummaryRow const* row) {
  switch (row->verdict) {
    case score::Verdict::contradicted: return 0;
    case score::Verdict::undeterminable: return 1;
    case score::Verdict::consistent: return 2;
    case score::Verdict::confirmed: return 3;
  }
  return 3;
}

}  // namespace

SummaryRow summary_row(Scorecard const& card, rulebook::Rulebook const& rules,
                       std::string scorecard) {
  auto const& form = card.form;
  auto const& scored = card.scored;
  auto const& total = scored.total;
  SummaryRow row;
  row.source = form.source;
  row.title = form.title.value_or("");
  row.project = form.project.value_or("");
  row.department = form.department.value_or(form.unit.value_or(""));
  row.scheme = scored.choice.scheme->id;
  row.declared = total.declared;
  row.score = total.score;
  row.low = total.low;
  row.high = total.high;
  row.grade = scored.grade.declared;
  row.possible = scored.grade.possible;
  row.verdict = total.verdict;
  row.errors = count_of(card.findings, Severity::error);
  row.scorecard = std::move(scorecard);
  row.kind = form::name_of(form.kind);
  row.unit = form.unit.value_or("");
  row.year = form.year.value_or("");
  auto const* band = score::band_declared(row.grade, *scored.choice.scheme);
  row.band = band ? band->name.zh : without_blanks(row.grade);
  row.computed = scored.grade.computed;
  row.points = total.weight;
  row.measured = scored.measured;
  row.claimed = scored.claimed;
  if (auto const power = power_of(form.funds, rules.vocabulary)) {
    auto const in_wan = [&](std::optional<Decimal> const& amount) {
      return amount ? amount->shifted(*power - power_of_wan) : std::nullopt;
    };
    row.budget = in_wan(scored.execution.adjusted);
    row.executed = in_wan(scored.execution.executed);
  }
  row.warnings = count_of(card.findings, Severity::warning);
  return row;
}

void Summary::add(SummaryRow row, SummaryDetails const& details) {
  std::set<std::string_view> seen;
  for (auto const& finding : details.findings) {
    auto& count = findings[finding.rule];
    count.severity = std::min(count.severity, finding.severity);
    ++count.findings;
    if (seen.insert(finding.rule).second) ++count.forms;
  }
  rows.push_back(std::move(row));
}

std::vector<SummaryRow const*> by_urgency(Summary const& summary) {
  std::vector<SummaryRow const*> rows;
  rows.reserve(summary.rows.size());
  for (auto const& row : summary.rows) rows.push_back(&row);
  std::ranges::stable_sort(rows, {}, urgency);
  return rows;
}

RuleCounts most_frequent(Summary const& summary) {
  RuleCounts counts(summary.findings.begin(), summary.findings.end());
  std::ranges::stable_sort(counts, std::ranges::greater{},
                           [](auto const& each) { return each.second.findings; });
  return counts;
}

}  // namespace jixiao
