#pragma once

#include <span>
#include <vector>

#include "form/budget_lines.hpp"
#include "form/budget_table.hpp"
#include "form/budget_words.hpp"

namespace jixiao::form {

// The figures of a report that say how a budget was executed, one table per unit of money and
// year:
//   全市一般公共预算收入完成73.17亿元，为调整预算的100.7%
//   住房保障支出年初预算263.16万元，支出决算280.63万元，完成年初预算的106.64%
//   市本级一般公共预算收入由年初31.74亿元调整为30.1亿元
//   全市一般公共预算收入为76.20亿元。…… 调整后的一般公共预算收入为72.63亿元
// Its columns are ours, since a sentence has none: 年初预算数, 调整预算数, 执行数, 为预算%. A row
// is named by the words before its amount, the year left out.
[[nodiscard]] std::vector<BudgetTable> report_tables(std::string_view name,
                                                     std::span<BudgetLine const> lines,
                                                     BudgetWords const& words);

}  // namespace jixiao::form
