#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.hpp"
#include "base/writer.hpp"
#include "form/budget_lines.hpp"
#include "form/budget_words.hpp"
#include "grammar/vocabulary.hpp"

namespace jixiao::form {

// The sentence in which a department says what became of its self-assessments: how many projects,
// what money, how many of each grade. Numbers are as printed; what is not said is absent.
struct DepartmentStatement {
  static constexpr std::array<std::string_view, 4> grade_names{"优", "良", "中", "差"};

  Place source;
  std::optional<std::string> projects;
  std::string unit;  // of the funds
  std::optional<std::string> total;
  std::optional<std::string> general;
  std::optional<std::string> government_fund;
  std::array<std::optional<std::string>, 4> grades;
};

// The statements of a text. One that gives no count of projects, or neither money nor a grade, is
// none.
[[nodiscard]] std::vector<DepartmentStatement> department_statements(std::string_view name,
                                                                     std::string_view text,
                                                                     Vocabulary const& vocabulary);

[[nodiscard]] std::vector<DepartmentStatement> department_statements(
    std::string_view name, std::span<BudgetLine const> lines, BudgetWords const& words);

void write(Writer& writer, DepartmentStatement const& statement);

}  // namespace jixiao::form
