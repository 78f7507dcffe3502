#pragma once

#include <charconv>
#include <string>

#include "form/budget_table.hpp"
#include "form/department_statement.hpp"
#include "form/fields.hpp"

namespace jixiao::form {

// The names of everything in a budget table and a statement, for the reader of the canonical tree;
// budget_write.cpp writes the same ones.

template <class Visitor>
void fields(Visitor& v, BudgetRow& row) {
  std::string level = std::to_string(row.level);
  v.text("name", row.name);
  v.text("level", level);
  v.texts("cells", "cell", row.cells);
  v.text("at", row.at);
  int depth = 0;
  auto const* const end = level.data() + level.size();
  auto const [rest, failed] = std::from_chars(level.data(), end, depth);
  row.level = failed == std::errc{} && rest == end ? depth : 0;
}

template <class Visitor>
void fields(Visitor& v, BudgetTable& table) {
  std::string kind;
  v.text("kind", kind);
  v.object("source", table.source);
  v.text("title", table.title);
  v.text("year", table.year);
  v.text("department", table.department);
  v.text("money_unit", table.money_unit);
  v.texts("columns", "column", table.columns);
  v.list("rows", "row", table.rows);
  v.texts("left_out", "at", table.left_out);
  v.texts("notes", "note", table.notes);
}

struct StatementFunds {
  DepartmentStatement& statement;
};
struct StatementGrades {
  DepartmentStatement& statement;
};

template <class Visitor>
void fields(Visitor& v, StatementFunds& funds) {
  v.text("unit", funds.statement.unit);
  v.text("total", funds.statement.total);
  v.text("general", funds.statement.general);
  v.text("government_fund", funds.statement.government_fund);
}

template <class Visitor>
void fields(Visitor& v, StatementGrades& grades) {
  for (std::size_t g = 0; g < grades.statement.grades.size(); ++g)
    v.text(DepartmentStatement::grade_names[g], grades.statement.grades[g]);
}

template <class Visitor>
void fields(Visitor& v, DepartmentStatement& statement) {
  std::string kind;
  std::string at;
  StatementFunds funds{statement};
  StatementGrades grades{statement};
  v.text("kind", kind);
  v.object("source", statement.source);
  v.text("projects", statement.projects);
  v.object("funds", funds);
  v.object("grades", grades);
  v.text("at", at);
}

}  // namespace jixiao::form
