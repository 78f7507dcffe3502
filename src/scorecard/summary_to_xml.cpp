#include "scorecard/summary_distribution.hpp"
#include "scorecard/summary_statements.hpp"
#include "scorecard/write.hpp"
#include "scorecard/xml_writer.hpp"

namespace jixiao {
namespace {

void number(Writer& writer, std::string_view name, std::optional<Decimal> const& value) {
  if (value) writer.text(name, value->to_string());
}

void text(Writer& writer, std::string_view name, std::string const& value) {
  if (!value.empty()) writer.text(name, value);
}

void count(Writer& writer, std::string_view name, std::size_t value) {
  writer.text(name, std::to_string(value));
}

void write_row(Writer& writer, SummaryRow const& row) {
  writer.begin_object("row");
  writer.text("file", row.source.file);
  writer.text("at", row.source.at);
  writer.text("title", row.title);
  text(writer, "project", row.project);
  writer.text("department", row.department);
  writer.text("scheme", row.scheme);
  number(writer, "declared", row.declared);
  number(writer, "score", row.score);
  number(writer, "low", row.low);
  number(writer, "high", row.high);
  text(writer, "grade", row.grade);
  writer.begin_list("possible", "grade");
  for (auto const& grade : row.possible) writer.item(grade);
  writer.end_list();
  writer.text("verdict", score::name_of(row.verdict));
  writer.text("errors", std::to_string(row.errors));
  writer.text("scorecard", row.scorecard);
  writer.text("kind", row.kind);
  text(writer, "unit", row.unit);
  text(writer, "year", row.year);
  text(writer, "computed", row.computed);
  number(writer, "points", row.points);
  number(writer, "measured", row.measured);
  number(writer, "claimed", row.claimed);
  number(writer, "budget", row.budget);
  number(writer, "executed", row.executed);
  writer.text("warnings", std::to_string(row.warnings));
  writer.end_object();
}

void write_unreadable(Writer& writer, Errors const& errors, Language language) {
  writer.begin_list("unreadable", "input");
  for (auto const& error : errors) {
    writer.begin_object("input");
    writer.text("file", error.place.file);
    if (!error.place.at.empty()) writer.text("at", error.place.at);
    writer.text("message", error.what.in(language));
    writer.end_object();
  }
  writer.end_list();
}

void write_grades(Writer& writer, Distribution const& all, SummaryGroup const& group) {
  writer.begin_list("grades", "grade");
  for (std::size_t i = 0; i < all.grades.size(); ++i) {
    writer.begin_object("grade");
    writer.text("name", all.grades[i]);
    count(writer, "declared", group.declared[i]);
    text(writer, "declared_share", percent_of(group.declared[i], group.forms));
    count(writer, "computed", group.computed[i]);
    text(writer, "computed_share", percent_of(group.computed[i], group.forms));
    writer.end_object();
  }
  writer.end_list();
}

void write_group(Writer& writer, Distribution const& all, SummaryGroup const& group) {
  writer.begin_object("group");
  writer.text("name", group.name);
  count(writer, "forms", group.forms);
  count(writer, "contradicted", group.contradicted);
  count(writer, "undeterminable", group.undeterminable);
  count(writer, "errors", group.errors);
  write_grades(writer, all, group);
  writer.end_object();
}

void write_distribution(Writer& writer, Distribution const& all) {
  using score::Verdict;
  writer.begin_object("distribution");
  count(writer, "forms", all.all.forms);
  writer.begin_object("verdicts");
  for (auto const verdict :
       {Verdict::contradicted, Verdict::undeterminable, Verdict::consistent, Verdict::confirmed})
    count(writer, score::name_of(verdict), all.verdicts[static_cast<std::size_t>(verdict)]);
  count(writer, "above", all.above);
  count(writer, "below", all.below);
  writer.end_object();
  write_grades(writer, all, all.all);
  writer.begin_list("crossed", "pair");
  for (std::size_t i = 0; i < all.grades.size(); ++i)
    for (std::size_t j = 0; j < all.grades.size(); ++j) {
      if (all.crossed[i][j] == 0) continue;
      writer.begin_object("pair");
      writer.text("declared", all.grades[i]);
      writer.text("computed", all.grades[j]);
      count(writer, "forms", all.crossed[i][j]);
      writer.end_object();
    }
  writer.end_list();
  writer.begin_object("rests");
  count(writer, "forms", all.pointed);
  number(writer, "points", all.points.value);
  number(writer, "measured", all.measured.value);
  number(writer, "claimed", all.claimed.value);
  writer.end_object();
  writer.begin_list("departments", "group");
  for (auto const& group : all.departments) write_group(writer, all, group);
  writer.end_list();
  writer.begin_list("schemes", "group");
  for (auto const& group : all.schemes) write_group(writer, all, group);
  writer.end_list();
  writer.end_object();
}

void write_frequency(Writer& writer, Summary const& summary) {
  writer.begin_list("findings", "rule");
  for (auto const& [rule, found] : most_frequent(summary)) {
    writer.begin_object("rule");
    writer.text("id", rule);
    writer.text("severity", name_of(found.severity));
    count(writer, "findings", found.findings);
    count(writer, "forms", found.forms);
    writer.end_object();
  }
  writer.end_list();
}

void write_statements(Writer& writer, Summary const& summary, rulebook::Rulebook const& rules,
                      Language language) {
  writer.begin_list("statements", "statement");
  for (auto const& statement : statements_of(summary, rules)) {
    if (statement.projects == 0) continue;
    writer.begin_object("statement");
    writer.text("department", statement.department);
    text(writer, "year", statement.year);
    count(writer, "projects", statement.projects);
    count(writer, "unknown", statement.unknown);
    count(writer, "alike", statement.alike);
    count(writer, "others", statement.others);
    writer.text("text", statement.text.in(language));
    writer.end_object();
  }
  writer.end_list();
}

}  // namespace

std::string to_xml(Summary const& summary, rulebook::Rulebook const& rules, Language language) {
  std::string out;
  XmlWriter xml(out, scorecard_namespace);
  xml.begin_object("summary");
  xml.begin_list("rows", "row");
  for (auto const& row : summary.rows) write_row(xml, row);
  xml.end_list();
  write_unreadable(xml, summary.unreadable, language);
  write_distribution(xml, distribution_of(summary, rules));
  write_frequency(xml, summary);
  write_statements(xml, summary, rules, language);
  xml.end_object();
  return out;
}

}  // namespace jixiao
