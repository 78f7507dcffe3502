#pragma once

#include <span>
#include <string>
#include <vector>

#include "form/budget_lines.hpp"
#include "form/budget_words.hpp"

namespace jixiao::form {

enum class BudgetColumnKind { name, amount, remark };
struct BudgetColumn {
  std::string head;
  BudgetColumnKind kind;
};

// The heads of a table and how many lines they took.
struct BudgetHeads {
  std::vector<BudgetColumn> columns;
  std::size_t lines = 0;

  [[nodiscard]] std::size_t count(BudgetColumnKind kind) const;
};

// Joins heads broken over lines. `amounts` is the largest number of figures on a row: it decides
// whether 为2023年预算数% goes on with the head before it or stands for itself.
[[nodiscard]] BudgetHeads budget_heads(std::span<BudgetLine const> lines, std::size_t amounts,
                                       BudgetWords const& words);
// How many lines from the first are heads.
[[nodiscard]] std::size_t head_lines(std::span<BudgetLine const> lines, BudgetWords const& words);

}  // namespace jixiao::form
