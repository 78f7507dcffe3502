#include <algorithm>

#include "base/text.hpp"
#include "scorecard/consequences.hpp"
#include "scorecard/html.hpp"
#include "scorecard/html_sheet.hpp"
#include "scorecard/to_text.hpp"
#include "scorecard/write.hpp"

// The end of a sheet: findings of no row, the form's own texts, what the findings rest on, and
// where all this comes from.
namespace jixiao {
namespace {

std::string of_the_form(Sheet const& sheet) {
  auto const& findings = sheet.findings.form;
  if (findings.empty()) return {};
  std::string out = html_heading(sheet, "整张表的问题", "Findings on the form as a whole") +
                    "<ul class=\"beside\">\n";
  for (auto const* finding : findings) out += finding_item(sheet, *finding, true) + "\n";
  return out + "</ul>\n";
}

std::string texts(Sheet const& sheet) {
  std::string items;
  std::size_t count = 0;
  for (auto const& statement : sheet.card.form.statements) {
    if (trim(statement.text).empty()) continue;
    ++count;
    items += html_element("dt", "", statement.name) + html_element("dd", "", statement.text);
  }
  if (count == 0) return {};
  return "<details class=\"texts\">" +
         html_element("summary", "",
                      sheet.say("表中的文字说明（", "Texts on the form (") + std::to_string(count) +
                          sheet.say(" 项，点开查看）", ")")) +
         "<dl class=\"cells\">" + items + "</dl></details>\n";
}

// What the scheme says follows from the result, or was due before it.
std::string what_follows(Sheet const& sheet) {
  auto const& card = sheet.card;
  auto const& scheme = *card.scored.choice.scheme;
  auto const list = consequences_of(card.form, &card.scored, scheme, sheet.rules.vocabulary);
  if (list.empty()) return {};
  std::string out = html_heading(sheet, "结果应用", "What follows") + "<ul class=\"follows\">\n";
  for (auto const& consequence : list)
    out += html_element("li", consequence.certain ? "certain" : "",
                        in_words(consequence, scheme, sheet.rules, sheet.language)) +
           "\n";
  return out + "</ul>\n";
}

// Each check that spoke: once, in the order it first did.
std::string bases(Sheet const& sheet) {
  std::vector<Finding const*> first;
  for (auto const& finding : sheet.card.findings)
    if (std::ranges::find(first, finding.rule, &Finding::rule) == first.end())
      first.push_back(&finding);
  if (first.empty()) return {};
  std::string out = html_heading(sheet, "问题的依据", "What the findings rest on") +
                    "<table class=\"grid bases\">\n<thead><tr>" +
                    html_element("th", "", sheet.say("编号", "Id")) +
                    html_element("th", "", sheet.say("检查内容", "What is checked")) +
                    html_element("th", "", sheet.say("依据（可靠程度）", "Basis (confidence)")) +
                    "</tr></thead>\n<tbody>\n";
  for (auto const* finding : first) {
    auto const* check = sheet.rules.check(finding->rule);
    out += "<tr>" + html_cell("rule", finding->rule) +
           html_cell("", check != nullptr ? check->title.in(sheet.language) : "") +
           html_cell("", citation_of(*finding, sheet.rules, sheet.language)) + "</tr>\n";
  }
  return out + "</tbody>\n</table>\n";
}

std::string footer(Sheet const& sheet) {
  auto const& card = sheet.card;
  auto const at = place_in_words(card.form.source.at, sheet.language);
  auto const file = card.form.source.file == "-" ? sheet.say("标准输入", "standard input")
                                                 : card.form.source.file;
  auto const line = [&](std::string const& text) { return html_element("p", "", text); };
  return "<footer>" +
         line(sheet.say("来源：", "Source: ") + file + (at.empty() ? "" : " " + at) +
              sheet.say("；文件 SHA-256：", "; SHA-256 of the file: ") + card.engine.input) +
         line(sheet.say("由 jixiao ", "Made by jixiao ") + card.engine.version +
              sheet.say("（规则 ", " (rules ") + card.engine.rules +
              sheet.say("，方案 ", ", scheme ") + card.scored.choice.scheme->id + " " +
              card.scored.choice.scheme->version +
              sheet.say("）按评分方案计算。复核得分以表中所填为准，不代替对佐证材料的审核。",
                        "). The scores take the form at its word; they do not replace looking at "
                        "the evidence.")) +
         "</footer>\n";
}

}  // namespace

std::string html_remarks(Sheet const& sheet) {
  return of_the_form(sheet) + what_follows(sheet) + texts(sheet) + bases(sheet) + footer(sheet);
}

}  // namespace jixiao
