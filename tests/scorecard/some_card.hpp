#pragma once

#include "scorecard/scorecard.hpp"
#include "some_findings.hpp"

// A scorecard with two groups, a row left blank, markup in its texts and findings at several
// places.
namespace jixiao {

inline rulebook::Scheme const& some_scheme() {
  static auto const made = [] {
    rulebook::Scheme scheme;
    scheme.id = "some-scheme";
    scheme.version = "7";
    scheme.title = {"某方案", "some scheme"};
    return scheme;
  }();
  return made;
}

inline score::Points some_points(std::string_view weight, std::string_view declared,
                                 std::string_view score, std::string_view low,
                                 std::string_view high, score::Verdict verdict) {
  score::Points points;
  auto const value = [](std::string_view text) {
    return text.empty() ? std::nullopt : std::optional(decimal(text));
  };
  points.weight = value(weight);
  points.declared = value(declared);
  points.score = value(score);
  points.low = value(low);
  points.high = value(high);
  points.basis = Basis::measured;
  points.verdict = verdict;
  points.because = {{"points-full", "", {{"score", "1"}}}};
  return points;
}

inline Scorecard some_card() {
  using score::Verdict;
  Scorecard card;
  auto& form = card.form;
  form.source = {"=a&<b>.csv", "1-9"};
  form.title = "自评表";
  form.year = "2024";
  form.project = "河道<script>";
  form.funds.at = "3";
  form.funds.adjusted = "100";
  form.funds.executed = "95";
  form.statements = {{"problems", "存在问题", "<i>无</i>", "9"}};
  auto const row = [&](char const* level2, char const* name, char const* at) -> form::Indicator& {
    auto& indicator = form.indicators.emplace_back();
    indicator.level2 = level2;
    indicator.name = name;
    indicator.at = at;
    return indicator;
  };
  auto& length = row("数量指标", "长度", "5");
  length.target = "≥10<公里>";
  length.actual = "=1+1";
  row("数量指标", "", "6");
  row("质量指标", "合格率", "7");
  row("满意度指标", "满意度", "8");
  auto& scored = card.scored;
  scored.choice = {&some_scheme(), true, {"按要求", "as asked"}};
  scored.execution.points = some_points("10", "9.5", "9.5", "9.5", "9.5", Verdict::confirmed);
  scored.groups.resize(2);
  auto const put = [&](std::size_t group, std::size_t row, score::Points points) {
    score::ScoredIndicator indicator;
    indicator.row = row;
    indicator.points = std::move(points);
    scored.groups[group].indicators.push_back(std::move(indicator));
  };
  scored.groups[0].level1 = "产出指标";
  scored.groups[0].at = "5";
  scored.groups[0].points = some_points("50", "", "40", "40", "48", Verdict::undeterminable);
  put(0, 0, some_points("30", "30", "20", "20", "28", Verdict::contradicted));
  put(0, 2, some_points("20", "20", "20", "20", "20", Verdict::confirmed));
  scored.groups[1].level1 = "满意度指标";
  scored.groups[1].at = "8";
  scored.groups[1].points = some_points("10", "", "10", "0", "10", Verdict::undeterminable);
  put(1, 3, some_points("10", "10", "10", "0", "10", Verdict::consistent));
  scored.total = some_points("70", "69.5", "59.5", "49.5", "67.5", Verdict::contradicted);
  scored.measured = decimal("49.5");
  scored.measured_high = decimal("57.5");
  scored.claimed_high = decimal("10");
  scored.measured_rows = 2;
  scored.claimed_rows = 1;
  scored.grade = {"优", "差", {"中", "差"}, Verdict::contradicted};
  auto const find = [&](char const* rule, Severity severity, char const* at, char const* subject) {
    card.findings.push_back(
        {rule, severity, {form.source.file, at}, subject, {{"sum", "<98>"}}, {}, {}});
  };
  find("SUM-100", Severity::error, "1-9", "分值");       // the form
  find("SUM-100", Severity::error, "5", "长度");         // its first row
  find("SUM-100", Severity::error, "5", "产出指标");     // the group on the same line
  find("EXEC-LOW", Severity::warning, "3", "预算执行");  // the fund block
  find("SUM-100", Severity::error, "6", "数量指标");     // the blank row
  find("SUM-100", Severity::error, "9", "存在问题");     // a text
  card.engine = {"1.2.3", "r", "0123abcd"};
  return card;
}

}  // namespace jixiao
