#include <algorithm>

#include "scorecard/checked.hpp"
#include "scorecard/html.hpp"
#include "scorecard/html_sheet.hpp"
#include "scorecard/to_text.hpp"

// The head of a sheet: what came out, in one sentence and in a small table, and what it rests on.
namespace jixiao {
namespace {

using score::Verdict;

std::size_t contradicted_in(score::ScoredForm const& scored) {
  std::size_t count = 0;
  auto const look = [&](score::Points const& points) {
    if (points.verdict == Verdict::contradicted) ++count;
  };
  look(scored.execution.points);
  for (auto const& group : scored.groups)
    for (auto const& indicator : group.indicators) look(indicator.points);
  return count;
}

std::string_view class_of(Scorecard const& card) {
  if (card.objectionable()) return "error";
  if (counts_of(card.findings).warnings > 0) return "warning";
  return card.scored.total.verdict == Verdict::confirmed ? "good" : "info";
}

std::string total_sentence(Sheet const& sheet) {
  auto const& total = sheet.card.scored.total;
  auto const declared = number_of(total.declared);
  auto const range = range_of(total);
  switch (total.verdict) {
    case Verdict::confirmed:
      return sheet.say("自评总分 ", "The declared total of ") + declared +
             sheet.say(" 与复核一致", " is confirmed");
    case Verdict::consistent:
      return sheet.say("自评总分 ", "The declared total of ") + declared +
             sheet.say(" 在规则允许的 ", " lies within the ") + range +
             sheet.say(" 之内", " that the rules allow");
    case Verdict::contradicted:
      return sheet.say("自评总分 ", "The declared total of ") + declared +
             sheet.say(" 与规则不符，规则允许 ", " is against the rules, which allow ") + range;
    case Verdict::undeterminable:
      if (!total.declared) return sheet.say("表上没有填写总分，无从核对", "No total is declared");
      return sheet.say("自评总分无法判定", "The total cannot be judged");
  }
  return {};
}

// 自评总分 82.21 与规则不符，规则允许 …；等级不符；3 项得分与规则不符；有 2 处错误须改正。
std::string sentence(Sheet const& sheet) {
  auto const& scored = sheet.card.scored;
  std::string out = total_sentence(sheet);
  if (scored.grade.verdict != Verdict::undeterminable) {
    out += sheet.say("；等级", "; grade: ");
    out += in_words(scored.grade.verdict, sheet.language);
  }
  if (auto const wrong = contradicted_in(scored); wrong > 0)
    out += sheet.say("；", "; ") + std::to_string(wrong) +
           sheet.say(" 项得分与规则不符",
                     wrong == 1 ? " score against the rules" : " scores against the rules");
  if (auto const errors = counts_of(sheet.card.findings).errors; errors > 0)
    out += sheet.say("；有 ", "; ") + std::to_string(errors) +
           sheet.say(" 处错误须改正",
                     errors == 1 ? " error to be corrected" : " errors to be corrected");
  return out + sheet.say("。", ".");
}

std::string grades(Sheet const& sheet, std::vector<std::string> const& names) {
  std::string out;
  for (auto const& name : names) out += (out.empty() ? "" : sheet.say("、", ", ")) + name;
  return out;
}

std::string result_table(Sheet const& sheet) {
  auto const& total = sheet.card.scored.total;
  auto const& grade = sheet.card.scored.grade;
  auto const head = [&](std::string_view zh, std::string_view en) {
    return html_element("th", "", sheet.say(zh, en));
  };
  auto const value = [&](std::string const& text, Verdict verdict) {
    std::string const kind = verdict == Verdict::contradicted ? "value error" : "value";
    return html_cell(kind, text.empty() ? "—" : text);
  };
  auto const open = sheet.say("不能确定", "undecided");
  auto const score = number_of(total.score);
  std::string out = "<table class=\"grid result\">\n<thead><tr><th></th>" +
                    head("自评（填报）", "Declared") + head("复核（按规则计算）", "Computed") +
                    head("规则允许", "Rules allow") + head("结论", "Verdict") +
                    "</tr></thead>\n<tbody>\n<tr>" + head("总分", "Total");
  out += value(number_of(total.declared), total.verdict) +
         value(score.empty() ? open : score, Verdict::confirmed) + "<td class=\"interval\">" +
         interval_of(sheet, total) + "</td><td>" + html_label(total.verdict, sheet.language) +
         "</td></tr>\n<tr>" + head("等级", "Grade");
  out += value(grade.declared, grade.verdict) +
         value(grade.computed.empty() ? open : grade.computed, Verdict::confirmed) +
         html_cell("value", grades(sheet, grade.possible)) + "<td>" +
         html_label(grade.verdict, sheet.language) + "</td></tr>\n</tbody>\n</table>\n";
  std::string remarks;
  for (auto const& remark : remarks_on(total))
    remarks += html_element("p", "remark", remark.in(sheet.language)) + "\n";
  return remarks.empty() ? out : "<div>\n" + out + remarks + "</div>\n";
}

std::string item(std::string_view kind, std::string const& figure, std::string const& words) {
  return "<li class=\"" + std::string(kind) + "\">" + html_element("b", "", figure) +
         html_text(words) + "</li>\n";
}

// 其中 92.18 分有实测数据，9.85 分只有“完成”等字样。
std::string rests(Sheet const& sheet) {
  auto const& scored = sheet.card.scored;
  auto const rows = [&](int count) {
    if (count == 0) return std::string();
    return sheet.say("（", " (") + std::to_string(count) +
           sheet.say(" 行）", count == 1 ? " row)" : " rows)");
  };
  std::string out = "<ul class=\"counts\">\n";
  out += item(
      "good", range_of(scored.measured, scored.measured_high),
      sheet.say("分有实测数据", "points rest on measured values") + rows(scored.measured_rows));
  bool const claims = !scored.claimed_high.is_zero() || scored.claimed_rows > 0;
  out += item(claims ? "warning" : "", range_of(scored.claimed, scored.claimed_high),
              sheet.say("分只有“完成”等字样", "points only on words such as 完成") +
                  rows(scored.claimed_rows));
  if (scored.judged_rows > 0)
    out += item("", std::to_string(scored.judged_rows),
                sheet.say("行按档次评定", "rows judged by tier"));
  if (scored.missing_rows > 0)
    out += item("error", std::to_string(scored.missing_rows),
                sheet.say("行没有完成值", "rows without an actual value"));
  return out + "</ul>\n";
}

std::string findings(Sheet const& sheet) {
  auto const counts = counts_of(sheet.card.findings);
  auto const count = [](std::string_view kind, std::size_t number, std::string const& words) {
    return item(number > 0 ? kind : "", std::to_string(number), words);
  };
  return "<ul class=\"counts\">\n" +
         count("error", counts.errors, sheet.say("处错误（须改正）", "errors (to be corrected)")) +
         count("warning", counts.warnings,
               sheet.say("条警告（建议处理）", "warnings (better dealt with)")) +
         count("info", counts.notes, sheet.say("条提示（供参考）", "notes (for information)")) +
         "</ul>\n";
}

}  // namespace

std::string html_result(Sheet const& sheet) {
  return "<p class=\"verdict " + std::string(class_of(sheet.card)) + "\">" +
         html_text(sentence(sheet)) + "</p>\n<div class=\"outcome\">\n" + result_table(sheet) +
         "<div>\n" + rests(sheet) + findings(sheet) + "</div>\n</div>\n";
}

}  // namespace jixiao
