#include "scorecard/html_sheet.hpp"

#include <algorithm>

#include "scorecard/by_check.hpp"
#include "scorecard/html.hpp"
#include "scorecard/html_bars.hpp"
#include "scorecard/to_text.hpp"
#include "scorecard/write.hpp"

namespace jixiao {
namespace {

using score::Points;
using score::Verdict;

// Nothing to judge is no verdict.
bool is_judged(Points const& points) {
  return points.declared || points.verdict != Verdict::undeterminable;
}

std::string bar_words(Sheet const& sheet, Points const& points) {
  std::string out;
  auto const add = [&](std::string_view zh, std::string_view en, std::string const& value) {
    if (value.empty()) return;
    if (!out.empty()) out += sheet.say("，", ", ");
    out += sheet.say(zh, en) + " " + value;
  };
  add("分值", "weight", number_of(points.weight));
  add("自评", "declared", number_of(points.declared));
  add("复核", "score", number_of(points.score));
  add("允许", "allowed", range_of(points));
  return out;
}

// Of one finding, where in_words heads several.
std::string_view severity_of(Finding const& finding, Language language) {
  if (language == Language::chinese) return in_words(finding.severity, language);
  switch (finding.severity) {
    case Severity::error: return "Error";
    case Severity::warning: return "Warning";
    case Severity::info: return "Note";
  }
  return "";
}

std::string steps(Sheet const& sheet, Points const& points) {
  if (points.because.empty()) return {};
  std::string out = points.verdict == Verdict::contradicted ? "<details open>" : "<details>";
  out += html_element("summary", "", sheet.say("计算过程", "How")) + "<ol class=\"steps\">";
  std::vector<std::string> cited;
  for (auto const& step : points.because) {
    out += html_element("li", "", score::describe(step).in(sheet.language));
    auto cite = citation_of(step, *sheet.card.scored.choice.scheme, sheet.rules, sheet.language);
    if (!cite.empty() && std::ranges::find(cited, cite) == cited.end())
      cited.push_back(std::move(cite));
  }
  out += "</ol>";
  std::string bases;
  for (auto const& cite : cited)
    bases += (bases.empty() ? sheet.say("依据：", "Basis: ") : sheet.say("；", "; ")) + cite;
  if (!bases.empty()) out += html_element("p", "basis", bases);
  return out + "</details>";
}

}  // namespace

FindingList with_new_advice(FindingsByRow const& findings, rulebook::Rulebook const& rules) {
  FindingList advising;
  std::vector<std::string> given;
  auto const add = [&](FindingList const& list) {
    for (auto const* finding : list) {
      auto advice = advice_of(*finding, rules, Language::chinese);
      if (advice.empty() || std::ranges::find(given, advice) != given.end()) continue;
      given.push_back(std::move(advice));
      advising.push_back(finding);
    }
  };
  add(findings.execution);
  for (auto const& list : findings.indicators) add(list);
  for (auto const& list : findings.groups) add(list);
  add(findings.form);
  return advising;
}

std::string range_of(Decimal low, Decimal high) {
  return low == high ? low.to_string() : low.to_string() + "–" + high.to_string();
}

std::string range_of(Points const& points) {
  return points.low && points.high ? range_of(*points.low, *points.high) : "";
}

std::string html_heading(Sheet const& sheet, std::string_view zh, std::string_view en) {
  return html_element("h2", "", sheet.say(zh, en)) + "\n";
}

std::string_view html_class(Verdict verdict) {
  switch (verdict) {
    case Verdict::confirmed: return "good";
    case Verdict::consistent: return "info";
    case Verdict::contradicted: return "error";
    case Verdict::undeterminable: return "open";
  }
  return "";
}

std::string html_label(Verdict verdict, Language language) {
  return html_element("span", "label " + std::string(html_class(verdict)),
                      in_words(verdict, language));
}

std::string html_cell(std::string_view kind, std::string_view text, std::size_t columns) {
  std::string out = "<td";
  if (!kind.empty()) out += " class=\"" + std::string(kind) + "\"";
  if (columns > 1) out += " colspan=\"" + std::to_string(columns) + "\"";
  return out + ">" + html_text(text) + "</td>";
}

std::string points_heads(Sheet const& sheet) {
  return html_element("th", "number", sheet.say("分值", "Weight")) +
         html_element("th", "number", sheet.say("自评得分", "Declared")) +
         html_element("th", "number", sheet.say("复核得分", "Score")) +
         html_element("th", "interval", sheet.say("允许区间", "Allowed")) +
         html_element("th", "judged", sheet.say("结论", "Verdict"));
}

std::string interval_of(Sheet const& sheet, Points const& points) {
  auto const range = range_of(points);
  return html_bar(points, bar_words(sheet, points)) +
         (range.empty() ? "" : html_element("span", "range", range));
}

std::string points_cells(Sheet const& sheet, Points const& points) {
  bool const wrong = points.verdict == Verdict::contradicted;
  std::string out = html_cell("number", number_of(points.weight)) +
                    html_cell(wrong ? "number error" : "number", number_of(points.declared)) +
                    html_cell("number score", number_of(points.score));
  out += "<td class=\"interval\">" + interval_of(sheet, points) + "</td><td class=\"judged\">";
  if (is_judged(points)) out += html_label(points.verdict, sheet.language);
  return out + html_element("span", "rests", in_words(points.basis, sheet.language)) + "</td>";
}

std::string finding_item(Sheet const& sheet, Finding const& finding, bool with_place) {
  std::string const kind(html_class(finding.severity));
  std::string out =
      "<li>" + html_element("span", "label " + kind, severity_of(finding, sheet.language));
  out += "<div>" + html_text(message_of(finding, sheet.rules, sheet.language));
  if (std::ranges::find(sheet.advising, &finding) != sheet.advising.end())
    out += html_element(
        "span", "advice",
        sheet.say("建议：", "What to do: ") + advice_of(finding, sheet.rules, sheet.language));
  std::string aside = finding.rule;
  if (with_place || !finding.also.empty()) {
    auto const places = places_of(finding, sheet.card.form.source.file, sheet.language);
    if (!places.empty()) aside = places + " · " + aside;
  }
  return out + html_element("span", "id", aside) + "</div></li>";
}

std::string notes_row(Sheet const& sheet, FindingList const& findings, Points const* points,
                      std::size_t columns) {
  std::string notes;
  if (!findings.empty()) {
    notes += "<ul class=\"beside\">";
    for (auto const* finding : findings) notes += finding_item(sheet, *finding, false);
    notes += "</ul>";
  }
  bool const wrong = points != nullptr && points->verdict == Verdict::contradicted;
  if (points != nullptr) notes += steps(sheet, *points);
  std::string_view const kind = findings.empty() && !wrong ? "notes quiet" : "notes";
  return "<tr class=\"" + std::string(kind) + "\"><td colspan=\"" + std::to_string(columns) +
         "\">" + notes + "</td></tr>\n";
}

}  // namespace jixiao
