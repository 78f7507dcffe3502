#include "cli/summary.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "scorecard/to_text.hpp"
#include "scorecard/write.hpp"
#include "scorecard/xml_writer.hpp"

namespace jixiao::cli {
namespace {

std::string plain(std::optional<Decimal> const& value) {
  return value ? value->to_string() : "";
}

std::string joined(std::vector<std::string> const& words, std::string_view by) {
  std::string out;
  for (auto const& word : words) {
    if (!out.empty()) out += by;
    out += word;
  }
  return out;
}

std::string csv_cell(std::string_view text) {
  std::string out = "\"";
  if (!text.empty() && contains("=+-@\t\r", text.substr(0, 1))) out += '\'';
  for (char const c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

void write_row(Writer& writer, SummaryRow const& row) {
  auto const number = [&](std::string_view name, std::optional<Decimal> const& value) {
    if (value) writer.text(name, value->to_string());
  };
  writer.begin_object("row");
  writer.text("file", row.source.file);
  writer.text("at", row.source.at);
  writer.text("title", row.title);
  if (!row.project.empty()) writer.text("project", row.project);
  writer.text("department", row.department);
  writer.text("scheme", row.scheme);
  number("declared", row.declared);
  number("score", row.score);
  number("low", row.low);
  number("high", row.high);
  if (!row.grade.empty()) writer.text("grade", row.grade);
  writer.begin_list("possible", "grade");
  for (auto const& grade : row.possible) writer.item(grade);
  writer.end_list();
  writer.text("verdict", score::name_of(row.verdict));
  writer.text("errors", std::to_string(row.errors));
  writer.text("scorecard", row.scorecard);
  writer.end_object();
}

}  // namespace

SummaryRow summary_row(Scorecard const& card, std::string scorecard) {
  auto const& form = card.form;
  auto const& total = card.scored.total;
  SummaryRow row;
  row.source = form.source;
  row.title = form.title.value_or("");
  row.project = form.project.value_or("");
  row.department = form.department.value_or(form.unit.value_or(""));
  row.scheme = card.scored.choice.scheme->id;
  row.declared = total.declared;
  row.score = total.score;
  row.low = total.low;
  row.high = total.high;
  row.grade = card.scored.grade.declared;
  row.possible = card.scored.grade.possible;
  row.verdict = total.verdict;
  row.errors =
      static_cast<int>(std::ranges::count(card.findings, Severity::error, &Finding::severity));
  row.scorecard = std::move(scorecard);
  return row;
}

std::string to_xml(Summary const& summary, Language language) {
  std::string out;
  XmlWriter xml(out, scorecard_namespace);
  xml.begin_object("summary");
  xml.begin_list("rows", "row");
  for (auto const& row : summary.rows) write_row(xml, row);
  xml.end_list();
  xml.begin_list("unreadable", "input");
  for (auto const& error : summary.unreadable) {
    xml.begin_object("input");
    xml.text("file", error.place.file);
    if (!error.place.at.empty()) xml.text("at", error.place.at);
    xml.text("message", error.what.in(language));
    xml.end_object();
  }
  xml.end_list();
  xml.end_object();
  return out;
}

std::string to_csv(Summary const& summary) {
  std::string out =
      "\xEF\xBB\xBF"
      "file,at,title,department,scheme,declared,score,low,high,grade,possible,verdict,errors,"
      "project\r\n";
  for (auto const& row : summary.rows)
    out += csv_cell(row.source.file) + ',' + csv_cell(row.source.at) + ',' + csv_cell(row.title) +
           ',' + csv_cell(row.department) + ',' + csv_cell(row.scheme) + ',' + plain(row.declared) +
           ',' + plain(row.score) + ',' + plain(row.low) + ',' + plain(row.high) + ',' +
           csv_cell(row.grade) + ',' + csv_cell(joined(row.possible, "、")) + ',' +
           score::name_of(row.verdict) + ',' + std::to_string(row.errors) + ',' +
           csv_cell(row.project) + "\r\n";
  return out;
}

std::string to_text(Summary const& summary, TextStyle const& style) {
  bool const chinese = style.language == Language::chinese;
  auto const head = [&](char const* zh, char const* en, bool number = false) {
    return Table::Column{chinese ? zh : en, number};
  };
  Table table({head("评分卡", "Scorecard"), head("项目或表", "Project or form"),
               head("自评", "Declared", true), head("计算", "Score", true),
               head("允许", "Allowed", true), head("等级", "Grade"), head("结论", "Verdict"),
               head("错误", "Errors", true)});
  for (auto const& row : summary.rows) {
    std::string const range =
        row.low == row.high ? plain(row.low) : plain(row.low) + "–" + plain(row.high);
    table.add({row.scorecard, row.project.empty() ? row.title : row.project, plain(row.declared),
               plain(row.score), range, row.grade,
               std::string(in_words(row.verdict, style.language)), std::to_string(row.errors)});
  }
  return table.to_text(0, style);
}

}  // namespace jixiao::cli
