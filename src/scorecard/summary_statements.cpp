#include "scorecard/summary_statements.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "scorecard/summary_distribution.hpp"

namespace jixiao {
namespace {

struct Projects {
  std::string department;  // as the first of the forms prints it
  std::size_t forms = 0;
  std::size_t others = 0;
  std::size_t unknown = 0;
  SummarySum budget;
  std::vector<std::size_t> grades;
  std::map<std::string, std::size_t> names;
};

// The check whose parameters hold the words.
rulebook::CheckSpec const* wording_in(rulebook::Rulebook const& rules) {
  for (auto const& check : rules.checks)
    if (check.parameters.contains("statement")) return &check;
  return nullptr;
}

class Wording {
 public:
  Wording(rulebook::CheckSpec const& check, std::string_view ending)
      : check_(check), ending_(ending) {}

  [[nodiscard]] std::string text(Projects const& projects, Distribution const& all) const {
    bool const known = projects.unknown == 0 && projects.budget.value;
    auto const unknown = projects.unknown == 0 ? projects.forms : projects.unknown;
    return rulebook::fill(part(known ? "statement" : "statement-unknown"),
                          {{"projects", std::to_string(projects.forms)},
                           {"funds", known ? projects.budget.value->to_string() : ""},
                           {"unknown", std::to_string(unknown)},
                           {"grades", grades(projects, all)}});
  }

 private:
  [[nodiscard]] std::string_view part(std::string const& name) const {
    auto const found = check_.parameters.find(name + ending_);
    return found == check_.parameters.end() ? std::string_view{} : found->second;
  }

  // Every grade of the schemes, be it of no project; others only where there are some.
  [[nodiscard]] std::string grades(Projects const& projects, Distribution const& all) const {
    std::string out;
    for (std::size_t i = 0; i < all.grades.size(); ++i) {
      auto const count = projects.grades[i];
      if (count == 0 && i >= all.known_grades) continue;
      if (!out.empty()) out += part("statement-and");
      out += rulebook::fill(part(all.grades[i].empty() ? "statement-ungraded" : "statement-grade"),
                            {{"grade", all.grades[i]}, {"count", std::to_string(count)}});
    }
    return out;
  }

  rulebook::CheckSpec const& check_;
  std::string ending_;
};

}  // namespace

std::vector<PublishedStatement> statements_of(Summary const& summary,
                                              rulebook::Rulebook const& rules) {
  auto const* const check = wording_in(rules);
  if (!check) return {};
  auto const all = distribution_of(summary, rules);
  std::map<std::pair<std::string, std::string>, Projects> found;
  for (auto const& row : summary.rows) {
    auto const name = without_blanks(row.department);
    if (name.empty()) continue;
    auto& projects = found[{name, row.year}];
    if (projects.department.empty()) projects.department = trim(row.department);
    projects.grades.resize(all.grades.size());
    if (row.kind != form::name_of(form::Kind::project_self_assessment)) {
      ++projects.others;
      continue;
    }
    ++projects.forms;
    ++projects.grades[grade_index(all, row.band)];
    if (row.budget) projects.budget.add(*row.budget);
    projects.unknown += !row.budget;
    if (auto project = without_blanks(row.project); !project.empty()) ++projects.names[project];
  }
  std::vector<PublishedStatement> out;
  for (auto const& [key, projects] : found) {
    PublishedStatement statement{
        projects.department, key.second, projects.forms, projects.unknown, 0, projects.others, {}};
    for (auto const& [name, count] : projects.names)
      if (count > 1) statement.alike += count;
    if (projects.forms > 0)
      statement.text = {Wording(*check, "").text(projects, all),
                        Wording(*check, "-en").text(projects, all)};
    out.push_back(std::move(statement));
  }
  return out;
}

}  // namespace jixiao
