#include "form/department_statement.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "form/running_text.hpp"

namespace jixiao::form {
namespace {

constexpr std::string_view self_assessment = "self-assessment";

// 30 in 项目30个 or 15个项目; "" when a clause counts nothing, or two things.
std::string count_in(std::string_view clause, BudgetWords const& words) {
  std::string out;
  for (std::size_t begin = 0; begin < clause.size(); ++begin) {
    if (!is_digit(clause[begin])) continue;
    std::size_t end = begin;
    while (end < clause.size() && is_digit(clause[end])) ++end;
    bool const counted = words.prefix(clause.substr(end), "counter") > 0;
    if (counted && !out.empty()) return {};
    if (counted) out = std::string(clause.substr(begin, end - begin));
    begin = end;
  }
  return out;
}

// The one grade that a clause names, in quotes or behind 为; nothing for two.
std::optional<std::size_t> grade_in_clause(std::string_view clause, BudgetWords const& words) {
  std::optional<std::size_t> out;
  auto const& grades = DepartmentStatement::grade_names;
  for (std::size_t g = 0; g < grades.size(); ++g) {
    bool named = false;
    for (auto at = clause.find(grades[g]); at != std::string_view::npos && !named;
         at = clause.find(grades[g], at + 1)) {
      auto const before = clause.substr(0, at);
      named = before.ends_with("“") || before.ends_with('"') || words.suffix(before, "of") > 0;
    }
    if (!named) continue;
    if (out) return std::nullopt;
    out = g;
  }
  return out;
}

void keep_first(std::optional<std::string>& field, std::string const& value) {
  if (!field) field = value;
}

// Reads one statement from its sentences.
class Sentences {
 public:
  explicit Sentences(BudgetWords const& words) : words_(words) {}

  void read_projects(std::string_view sentence) {
    for (auto const clause : clauses_of(sentence))
      if (words_.has(clause, "project") && !grade_in_clause(clause, words_))
        if (auto const count = count_in(clause, words_); !count.empty())
          keep_first(out.projects, count);
  }

  void read_money(std::string_view sentence) {
    MoneyInText money;
    for (std::size_t from = 0; find_money(sentence, from, words_, money); from = money.end) {
      auto const label = sentence.substr(from, money.begin - from);
      if (out.unit.empty()) out.unit = money.unit;
      if (out.unit != money.unit) continue;
      if (words_.has(label, "general-budget"))
        keep_first(out.general, money.number);
      else if (words_.has(label, "government-fund"))
        keep_first(out.government_fund, money.number);
      else if (words_.has(label, "funds"))
        keep_first(out.total, money.number);
    }
  }

  void read_grades(std::string_view sentence) {
    for (auto const clause : clauses_of(sentence)) {
      auto const count = count_in(clause, words_);
      auto const grade = grade_in_clause(clause, words_);
      if (!count.empty() && grade) keep_first(out.grades[*grade], count);
    }
  }

  DepartmentStatement out;

 private:
  BudgetWords const& words_;
};

bool says_enough(DepartmentStatement const& statement) {
  bool const graded =
      std::ranges::any_of(statement.grades, [](auto const& count) { return count.has_value(); });
  return statement.projects && (graded || statement.total || statement.general);
}

}  // namespace

std::vector<DepartmentStatement> department_statements(std::string_view name, std::string_view text,
                                                       Vocabulary const& vocabulary) {
  BudgetWords const words(vocabulary);
  if (!words.has(text, self_assessment)) return {};
  return department_statements(name, budget_lines(text), words);
}

std::vector<DepartmentStatement> department_statements(std::string_view name,
                                                       std::span<BudgetLine const> lines,
                                                       BudgetWords const& words) {
  std::vector<DepartmentStatement> out;
  auto const about = [&](std::string_view part) { return words.has(part, self_assessment); };
  RunningText const running(lines);
  auto const sentences = running.sentences();
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (!about(sentences[i])) continue;
    Sentences statement(words);
    statement.read_projects(sentences[i]);
    if (!statement.out.projects) continue;
    statement.read_money(sentences[i]);
    statement.read_grades(sentences[i]);
    // What the assessments gave may stand in a sentence of its own.
    std::size_t last = i;
    if (i + 1 < sentences.size() && about(sentences[i + 1])) {
      statement.read_grades(sentences[i + 1]);
      last = i + 1;
    }
    if (!says_enough(statement.out)) continue;
    auto const* const end = sentences[last].data() + sentences[last].size();
    auto const size = static_cast<std::size_t>(end - sentences[i].data());
    statement.out.source = {std::string(name), running.at({sentences[i].data(), size})};
    out.push_back(std::move(statement.out));
    i = last;
  }
  return out;
}

}  // namespace jixiao::form
