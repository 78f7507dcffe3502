#include "form/department_statement.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "form/running_text.hpp"

namespace jixiao::form {
namespace {

constexpr std::string_view assessment = "自评";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// 30 in 项目30个 or 15个项目; "" when a clause counts nothing, or two things.
std::string count_in(std::string_view clause) {
  constexpr std::string_view counted = "个";
  std::string out;
  for (auto at = clause.find(counted); at != std::string_view::npos;
       at = clause.find(counted, at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && is_digit(clause[begin - 1])) --begin;
    if (begin == at) continue;
    if (!out.empty()) return {};
    out = std::string(clause.substr(begin, at - begin));
  }
  return out;
}

// The one grade that a clause names, in quotes or behind 为; nothing for two.
std::optional<std::size_t> grade_in_clause(std::string_view clause) {
  std::optional<std::size_t> out;
  auto const& grades = DepartmentStatement::grade_names;
  for (std::size_t g = 0; g < grades.size(); ++g) {
    bool const named = std::ranges::any_of(
        std::array<std::string_view, 3>{"“", "\"", "为"}, [&](std::string_view before) {
          return contains(clause, std::string(before) + std::string(grades[g]));
        });
    if (!named) continue;
    if (out) return std::nullopt;
    out = g;
  }
  return out;
}

void keep_first(std::optional<std::string>& field, std::string const& value) {
  if (!field) field = value;
}

void read_money(DepartmentStatement& statement, std::string_view sentence) {
  MoneyInText money;
  for (std::size_t from = 0; find_money(sentence, from, money); from = money.end) {
    auto const label = sentence.substr(from, money.begin - from);
    if (statement.unit.empty()) statement.unit = money.unit;
    if (statement.unit != money.unit) continue;
    if (contains(label, "一般公共预算"))
      keep_first(statement.general, money.number);
    else if (contains(label, "政府性基金"))
      keep_first(statement.government_fund, money.number);
    else if (contains(label, "资金") || contains(label, "金额"))
      keep_first(statement.total, money.number);
  }
}

void read_grades(DepartmentStatement& statement, std::string_view sentence) {
  for (auto const clause : clauses_of(sentence)) {
    auto const count = count_in(clause);
    auto const grade = grade_in_clause(clause);
    if (!count.empty() && grade) keep_first(statement.grades[*grade], count);
  }
}

void read_projects(DepartmentStatement& statement, std::string_view sentence) {
  for (auto const clause : clauses_of(sentence))
    if (contains(clause, "项目") && !grade_in_clause(clause))
      if (auto const count = count_in(clause); !count.empty())
        keep_first(statement.projects, count);
}

bool says_enough(DepartmentStatement const& statement) {
  bool const graded =
      std::ranges::any_of(statement.grades, [](auto const& count) { return count.has_value(); });
  return statement.projects && (graded || statement.total || statement.general);
}

}  // namespace

std::vector<DepartmentStatement> department_statements(std::string_view name,
                                                       std::string_view text) {
  std::vector<DepartmentStatement> out;
  if (!contains(text, assessment)) return out;
  RunningText const running(budget_lines(text));
  auto const sentences = running.sentences();
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (!contains(sentences[i], assessment)) continue;
    DepartmentStatement statement;
    read_projects(statement, sentences[i]);
    if (!statement.projects) continue;
    read_money(statement, sentences[i]);
    read_grades(statement, sentences[i]);
    // What the assessments gave may stand in a sentence of its own.
    std::size_t last = i;
    if (i + 1 < sentences.size() && contains(sentences[i + 1], assessment)) {
      read_grades(statement, sentences[i + 1]);
      last = i + 1;
    }
    if (!says_enough(statement)) continue;
    auto const* const end = sentences[last].data() + sentences[last].size();
    auto const size = static_cast<std::size_t>(end - sentences[i].data());
    statement.source = {std::string(name), running.at({sentences[i].data(), size})};
    out.push_back(std::move(statement));
    i = last;
  }
  return out;
}

}  // namespace jixiao::form
