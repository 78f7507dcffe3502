#pragma once

#include <string>

#include "form/budget_table.hpp"
#include "form/department_statement.hpp"
#include "scorecard/layout.hpp"

namespace jixiao {

// A budget table and a department's statement as recovered, for a terminal.
[[nodiscard]] std::string to_text(form::BudgetTable const& table, TextStyle const& style);
[[nodiscard]] std::string to_text(form::DepartmentStatement const& statement,
                                  TextStyle const& style);

}  // namespace jixiao
