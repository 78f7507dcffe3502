#include "compare/present.hpp"
#include "scorecard/html.hpp"
#include "scorecard/html_sheet.hpp"

namespace jixiao::comparison {
namespace {

struct Page {
  Comparison const& comparison;
  rulebook::Rulebook const& rules;
  Language language;

  [[nodiscard]] std::string say(std::string_view zh, std::string_view en) const {
    return std::string(language == Language::chinese ? zh : en);
  }
};

std::string head(std::vector<std::string> const& names) {
  std::string out = "<table class=\"grid\">\n<thead><tr>";
  for (auto const& name : names) out += html_element("th", "", name);
  return out + "</tr></thead>\n<tbody>\n";
}

std::string facts(Page const& page) {
  std::vector<std::string> names{""};
  for (auto const& version : page.comparison.versions) names.push_back(version.label);
  std::string out = head(names);
  for (auto const& fact : facts_of(page.comparison, page.language)) {
    out += "<tr>" + html_element("th", "", fact.head);
    for (auto const& text : fact.versions)
      out += html_cell(fact.number ? "number" : "", text.empty() ? "—" : text);
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n";
}

std::string row(std::string const& name, RowTexts const& texts) {
  return "<tr>" + html_cell("", name) + html_cell("", texts.target) + html_cell("", texts.actual) +
         html_cell("number", texts.weight) + html_cell("number", texts.declared) +
         html_cell("number", texts.computed) + "</tr>\n";
}

std::string reasons(Page const& page, std::vector<Transition> const& transitions) {
  std::string out;
  for (auto const& step : transitions) {
    auto const sentence = sentence_of(step, page.language);
    if (sentence.empty()) continue;
    out += "<tr><td colspan=\"6\" class=\"change" + std::string(step.differs() ? " differs" : "") +
           "\">" + html_element("span", "at", between(page.comparison, step.from, step.to)) +
           html_text(sentence) + "</td></tr>\n";
  }
  return out;
}

std::string rows(Page const& page) {
  std::string out = head({page.say("指标", "Indicator"), page.say("指标值", "Target"),
                          page.say("完成值", "Actual"), page.say("分值", "Weight"),
                          page.say("得分", "Score"), page.say("计算", "Computed")});
  auto const& comparison = page.comparison;
  out += row(page.say("预算执行率", "Execution rate"), texts_of(comparison.execution)) +
         reasons(page, comparison.execution.transitions);
  std::string level1;
  for (auto const& each : comparison.rows) {
    if (each.level1 != level1) {
      level1 = each.level1;
      out += "<tr class=\"file\">" + html_cell("", level1, 6) + "</tr>\n";
      for (auto const& group : comparison.groups)
        if (group.name == level1) out += reasons(page, group.transitions);
    }
    out += row(each.name, texts_of(each)) + reasons(page, each.transitions);
  }
  return out + "</tbody>\n</table>\n";
}

std::string remarks(Page const& page) {
  std::string out;
  for (auto const& note : page.comparison.notes)
    out += "<li>" + html_text(note.in(page.language)) + "</li>\n";
  for (auto const& step : page.comparison.total)
    if (!step.reason.zh.empty())
      out += "<li>" + html_element("span", "at", between(page.comparison, step.from, step.to)) +
             html_text(step.reason.in(page.language)) + "</li>\n";
  for (std::size_t i = 0; i < page.comparison.versions.size(); ++i)
    for (auto const& consequence : page.comparison.consequences[i])
      out += "<li>" + html_element("span", "at", page.comparison.versions[i].label) +
             html_text(jixiao::in_words(consequence, *page.comparison.versions[i].choice.scheme,
                                        page.rules, page.language)) +
             "</li>\n";
  return out.empty() ? out : "<ul class=\"found\">\n" + out + "</ul>\n";
}

std::string name_of(Comparison const& comparison, Language language) {
  for (auto const& fact : facts_of(comparison, language))
    if (fact.head == "名称" || fact.head == "name") return fact.versions.front();
  return {};
}

std::string section(Page const& page) {
  bool const differs = page.comparison.differs();
  return "<section class=\"form\">\n" +
         html_element("h3", "", name_of(page.comparison, page.language)) + "\n" +
         html_element("p", differs ? "verdict warning" : "verdict",
                      verdict_of(page.comparison).in(page.language)) +
         "\n" + facts(page) + remarks(page) + rows(page) +
         html_element("p", "remark",
                      page.say("自评偏差率＝（自评得分－复核得分）÷自评得分；",
                               "deviation = (declared − reviewed) / declared; ") +
                          describe(deviation_cite(), page.rules, page.language)) +
         "\n</section>\n";
}

constexpr std::string_view style = R"css(
.form .grid { margin: 12px 0; }
.change { color: var(--faint); }
.change.differs { color: var(--ink); border-left: 3px solid var(--warning) !important; }
)css";

}  // namespace

std::string to_html(std::span<Comparison const> comparisons, rulebook::Rulebook const& rules,
                    Language language) {
  bool const chinese = language == Language::chinese;
  std::string const title = chinese ? "评价结果对照" : "Versions of a form compared";
  std::string body =
      "<header class=\"report\">" +
      html_element("p", "kind", chinese ? "预算绩效 · 对照" : "Budget performance · comparison") +
      html_element("h1", "", title) + "</header>\n";
  for (auto const& comparison : comparisons) body += section({comparison, rules, language});
  return html_page(title, body, language, style);
}

}  // namespace jixiao::comparison
