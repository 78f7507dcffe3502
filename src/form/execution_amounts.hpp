#pragma once

#include <optional>
#include <span>
#include <string>

#include "base/decimal.hpp"
#include "base/place.hpp"
#include "form/budget_table.hpp"
#include "form/form.hpp"
#include "grammar/vocabulary.hpp"

namespace jixiao::form {

// An amount that another part of the document prints for what a form is about.
struct ExecutionAmount {
  Decimal yuan;
  std::string printed;  // 4,492.26
  std::string unit;     // 万元
  Place at;             // its row
};

struct ExecutionAmounts {
  std::string table;                        // its title; "" for a sentence
  std::optional<ExecutionAmount> initial;   // 年初预算数
  std::optional<ExecutionAmount> adjusted;  // 调整预算数, 全年预算数
  std::optional<ExecutionAmount> executed;  // 决算数, 执行数
};

// Budget and outlay of a self-assessment from the budget tables of the same document, for a form
// that prints neither. Only what is surely the same thing: the table is of the form's year and of
// its department by name; a department's row is the total of all its outlay (a table or row of one
// fund, of 财政拨款, of 基本支出 or 项目支出 is none of it, nor is a city's), a project's row bears
// the project's name. Sentences speak of the department by its name or as 本部门. An outlay and a
// budget must both be there, once; where two places differ there is no answer.
[[nodiscard]] std::optional<ExecutionAmounts> execution_amounts(Form const& form,
                                                                std::span<BudgetTable const> tables,
                                                                Vocabulary const& vocabulary);

}  // namespace jixiao::form
