#pragma once

#include <string>
#include <vector>

#include "form/budget_table.hpp"
#include "form/department_statement.hpp"
#include "form/form.hpp"

namespace jixiao::check {

// What was read from one document, as form::Reading has it.
struct Document {
  std::string file;
  std::vector<form::Form> forms = {};
  std::vector<form::BudgetTable> budget_tables = {};
  std::vector<form::DepartmentStatement> statements = {};
};

}  // namespace jixiao::check
