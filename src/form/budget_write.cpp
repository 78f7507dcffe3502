#include "form/budget_table.hpp"
#include "form/department_statement.hpp"

namespace jixiao::form {
namespace {

void write_source(Writer& writer, Place const& source) {
  writer.begin_object("source");
  writer.text("file", source.file);
  writer.text("at", source.at);
  writer.end_object();
}

void write_texts(Writer& writer, std::string_view name, std::string_view item,
                 std::vector<std::string> const& texts) {
  writer.begin_list(name, item);
  for (auto const& text : texts) writer.item(text);
  writer.end_list();
}

}  // namespace

void write(Writer& writer, BudgetTable const& table) {
  writer.begin_object("budget_table");
  writer.text("kind", "budget-table");
  write_source(writer, table.source);
  writer.optional("title", table.title);
  writer.optional("year", table.year);
  writer.optional("department", table.department);
  writer.text("money_unit", table.money_unit);
  write_texts(writer, "columns", "column", table.columns);
  writer.begin_list("rows", "row");
  for (auto const& row : table.rows) {
    writer.begin_object("row");
    writer.text("name", row.name);
    writer.text("level", std::to_string(row.level));
    write_texts(writer, "cells", "cell", row.cells);
    writer.text("at", row.at);
    writer.end_object();
  }
  writer.end_list();
  if (!table.left_out.empty()) write_texts(writer, "left_out", "at", table.left_out);
  if (!table.notes.empty()) write_texts(writer, "notes", "note", table.notes);
  writer.end_object();
}

void write(Writer& writer, DepartmentStatement const& statement) {
  writer.begin_object("department_statement");
  writer.text("kind", "department-statement");
  write_source(writer, statement.source);
  writer.optional("projects", statement.projects);
  writer.begin_object("funds");
  if (!statement.unit.empty()) writer.text("unit", statement.unit);
  writer.optional("total", statement.total);
  writer.optional("general", statement.general);
  writer.optional("government_fund", statement.government_fund);
  writer.end_object();
  writer.begin_object("grades");
  for (std::size_t g = 0; g < statement.grades.size(); ++g)
    writer.optional(DepartmentStatement::grade_names[g], statement.grades[g]);
  writer.end_object();
  writer.text("at", statement.source.at);
  writer.end_object();
}

}  // namespace jixiao::form
