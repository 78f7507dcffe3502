#include <algorithm>

#include "scorecard/html_sheet.hpp"
#include "scorecard/number_of.hpp"
#include "scorecard/summary_page.hpp"
#include "scorecard/summary_statements.hpp"
#include "scorecard/to_text.hpp"

namespace jixiao {
namespace {

using score::Verdict;

constexpr std::string_view summary_style = R"css(
main { max-width: 1120px; }
.grid td.bar { width: 24%; vertical-align: middle; }
.share { display: block; width: 100%; height: 13px; }
.share .track { fill: #eef1f4; } .share .declared { fill: #8db8de; }
.share .computed { fill: var(--info); } .share .measured { fill: var(--good); }
.share .claimed { fill: #d9a441; } .share .error { fill: var(--error); }
.share .warning { fill: #d9a441; } .share .info { fill: #8db8de; }
.grid td.same { background: var(--good-ground); font-weight: 700; }
.grid td.apart { background: var(--warning-ground); font-weight: 700; }
.grid tbody th { background: none; }
.publish { margin: 0 0 12px; padding: 10px 14px; border: 1px solid var(--rule); }
.publish .for { font-weight: 700; margin-right: 10px; }
.publish .remark { margin-top: 4px; }
.label.open { color: var(--faint); background: var(--ground); }
h2 + .remark { margin-bottom: 8px; }
td a { text-decoration-color: var(--faint); }
@media print { .share { height: 3mm; } }
)css";

}  // namespace

std::string SummaryPage::html() {
  header();
  unread();
  grades();
  crossed();
  rests();
  frequency();
  groups(say("按部门", "By department"), say("部门", "Department"), all_.departments);
  groups(say("按评分方案", "By scheme"), say("方案", "Scheme"), all_.schemes);
  forms();
  statements();
  out_ +=
      html_element("footer", "",
                   say("由 jixiao 汇总（规则 ", "Summed up by jixiao (rules ") + rules_.version +
                       say("）。占比保留一位小数，四舍五入。各表明细见同一目录中的评分卡和 "
                           "summary.xlsx。",
                           "). Shares are rounded half up to one place. Details stand in the "
                           "scorecards in the same folder and in summary.xlsx.")) +
      "\n";
  return html_page(title(), out_, language_, summary_style);
}

void SummaryPage::header() {
  auto const wrong = with(Verdict::contradicted);
  auto const open = with(Verdict::undeterminable);
  auto const count = [](std::size_t number) { return std::to_string(number); };
  out_ += "<header class=\"report\">\n" +
          html_element("p", "kind", say("预算绩效 · 自评复核", "Budget performance · re-scoring")) +
          "\n" + html_element("h1", "", title()) + "\n";
  std::string sentence = say("共 ", "") + count(all_.all.forms) + say(" 张表：", " forms: ");
  sentence += count(wrong) + say(" 张总分与规则不符，", " totals against the rules, ") +
              count(open) + say(" 张无法判定，", " undeterminable, ") +
              count(all_.all.forms - wrong - open) +
              say(" 张相符或在允许范围内。", " confirmed or within what is allowed.");
  if (wrong > 0)
    sentence += say("不符的表中，自评偏高 ", " Of those against the rules ") + count(all_.above) +
                say(" 张，偏低 ", " declare too much, ") + count(all_.below) +
                say(" 张。", " too little.");
  out_ += html_element("p",
                       "verdict " + std::string(wrong > 0  ? "error"
                                                : open > 0 ? "warning"
                                                           : "good"),
                       sentence) +
          "\n<ul class=\"counts\">\n";
  auto const item = [&](std::string_view kind, std::size_t number, std::string const& words) {
    out_ += "<li class=\"" + std::string(number > 0 ? kind : "") + "\">" +
            html_element("b", "", count(number)) + html_text(words) + "</li>\n";
  };
  item("", all_.all.forms, say("张自评表", "forms"));
  item("", all_.departments.size(), say("个部门", "departments"));
  item("error", wrong, say("张总分不符", "contradicted"));
  item("warning", open, say("张无法判定", "undeterminable"));
  item("error", all_.all.errors, say("处错误", "errors found"));
  item("error", summary_.unreadable.size(), say("处未能读出", "not read"));
  out_ += "</ul>\n</header>\n";
}

void SummaryPage::unread() {
  if (summary_.unreadable.empty()) return;
  heading("未能读出", "Not read");
  out_ += "<ul class=\"found\">\n";
  auto const shown = std::min(summary_.unreadable.size(), most_groups);
  for (std::size_t i = 0; i < shown; ++i) {
    auto const& error = summary_.unreadable[i];
    auto const at = place_in_words(error.place.at, language_);
    out_ += "<li>" + html_element("span", "at", error.place.file + (at.empty() ? "" : " " + at)) +
            html_text(error.what.in(language_)) + "</li>\n";
  }
  out_ += "</ul>\n";
  if (shown < summary_.unreadable.size())
    remark(say("另有 ", "") + std::to_string(summary_.unreadable.size() - shown) +
           say(" 处见 summary.xml", " more stand in summary.xml"));
}

void SummaryPage::statements() {
  auto const list = statements_of(summary_, rules_);
  heading("部门公开文字", "For publication");
  remark(say("按各表填报的等级和全年预算数生成，单位为万元；公开前请核对。",
             "Made from the grades and annual budgets that the forms declare, in 万元 (10,000 "
             "yuan); check before publishing."));
  std::size_t shown = 0;
  std::size_t more = 0;
  for (auto const& statement : list) {
    if (statement.projects == 0) continue;
    if (shown == most_groups) {
      ++more;
      continue;
    }
    ++shown;
    out_ += "<div class=\"publish\"><p>" +
            html_element("span", "for",
                         statement.department +
                             (statement.year.empty()
                                  ? ""
                                  : say("（", " (") + statement.year + say("年度）", ")"))) +
            html_text(statement.text.in(language_)) + "</p>";
    std::string besides;
    if (statement.alike > 0)
      besides += say("其中 ", "") + std::to_string(statement.alike) +
                 say(" 张表的项目名称相同，请核对是否重复计数。",
                     " forms bear a project name that another bears, too: check that none is "
                     "counted twice. ");
    if (statement.others > 0)
      besides += say("另有 ", "") + std::to_string(statement.others) +
                 say(" 张整体或转移支付自评表，不计入项目个数。",
                     " forms about the department as a whole or a transfer are not counted as "
                     "projects.");
    if (!besides.empty()) out_ += html_element("p", "remark", besides);
    out_ += "</div>\n";
  }
  if (shown == 0)
    remark(say("没有写明部门的项目自评表。", "No form of a project names its department."));
  left_out(more);
}

void SummaryPage::form(SummaryRow const& row) {
  auto const name = row.project.empty() ? row.title : row.project;
  out_ += "<tr><td>" +
          html_element("span", "label " + std::string(html_class(row.verdict)),
                       in_words(row.verdict, language_)) +
          "</td><td><a href=\"" + html_text(row.page.empty() ? row.scorecard : row.page) + "\">" +
          html_text(name.empty() ? row.scorecard : name) + "</a></td>";
  cell("", row.department);
  cell("number", number_of(row.declared));
  cell("number", number_of(row.score));
  cell("number",
       row.low == row.high ? number_of(row.low) : number_of(row.low) + "–" + number_of(row.high));
  cell("", row.band);
  cell("", row.computed);
  cell(row.errors > 0 ? "number error" : "number zero", std::to_string(row.errors));
  out_ += "</tr>\n";
}

void SummaryPage::forms() {
  heading("各表结果", "Forms");
  remark(say("总分不符的在前，无法判定的其次；点项目名称可打开评分卡。",
             "Totals against the rules come first, then those that cannot be decided; a name leads "
             "to its scorecard."));
  begin_table({say("结论", "Verdict"), say("项目或表", "Project or form"),
               say("部门", "Department"), figures("自评", "Declared"), figures("计算", "Score"),
               figures("允许", "Allowed"), say("自评等级", "Grade"), say("计算等级", "Computed"),
               figures("错误", "Errors")});
  auto const rows = by_urgency(summary_);
  auto const shown = std::min(rows.size(), most_forms);
  for (std::size_t i = 0; i < shown; ++i) form(*rows[i]);
  end_table();
  left_out(rows.size() - shown);
}

std::string to_html(Summary const& summary, rulebook::Rulebook const& rules, Language language) {
  return SummaryPage(summary, rules, language).html();
}

}  // namespace jixiao
