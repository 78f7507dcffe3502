#include <algorithm>
#include <map>
#include <set>

#include "check/across/checks.hpp"
#include "check/table/cells.hpp"
#include "check/table/columns.hpp"

namespace jixiao::check {

namespace {

using form::DepartmentStatement;

// The projects that a statement grades; `whole` when it gives a number for every grade.
struct Graded {
  Decimal sum;
  std::optional<Decimal> excellent;
  bool whole = true;
};

Graded graded_in(DepartmentStatement const& statement) {
  Graded graded;
  for (std::size_t i = 0; i < statement.grades.size(); ++i) {
    auto const& grade = statement.grades[i];
    auto const count = grade ? figure_in(*grade) : std::nullopt;
    if (!count) {
      graded.whole = false;
      continue;
    }
    graded.sum += count->value;
    if (i == 0) graded.excellent = count->value;
  }
  return graded;
}

// The self-assessment of the department that a statement of the same document is about.
form::Form const* department_form(Document const& document) {
  form::Form const* found = nullptr;
  for (auto const& form : document.forms) {
    if (form.kind != form::Kind::department_self_assessment) continue;
    if (found != nullptr) return nullptr;
    found = &form;
  }
  return found;
}

Finding& report_count(rulebook::CheckSpec const& spec, DepartmentStatement const& statement,
                      Decimal listed, std::vector<Finding>& findings) {
  auto& finding =
      report(spec, statement.source, "项目个数",
             {{"projects", *statement.projects}, {"sum", listed.to_string()}}, findings);
  finding.quotes = {{"项目个数", *statement.projects, 0, statement.projects->size()}};
  return finding;
}

// The projects whose self-assessments stand beside the statement, by name; nothing where they are
// of several departments, for then whose the statement counts cannot be told.
std::map<std::string, Member const*> assessed_projects(AcrossFacts const& facts,
                                                       Document const& document) {
  std::map<std::string, Member const*> projects;
  std::set<std::string> departments;
  for (auto const& member : facts.members()) {
    if (member.document != &document) continue;
    departments.insert(member.department);
    if (member.form->kind == form::Kind::project_self_assessment && !member.project.empty())
      projects.emplace(member.project, &member);
  }
  if (departments.size() != 1) projects.clear();
  return projects;
}

// More self-assessments than projects; fewer may have been published.
void hold_against_forms(AcrossFacts const& facts, Document const& document,
                        rulebook::CheckSpec const& spec, std::vector<Finding>& findings) {
  if (document.statements.size() != 1) return;
  auto const& statement = document.statements.front();
  auto const stated = statement.projects ? figure_in(*statement.projects) : std::nullopt;
  if (!stated) return;
  auto const projects = assessed_projects(facts, document);
  Decimal const count{static_cast<int>(projects.size())};
  if (count <= stated->value) return;
  auto& finding = report_count(spec, statement, count, findings);
  for (auto const& [name, member] : projects)
    finding.also.push_back({document.file, member->form->source.at});
}

}  // namespace

void counts_agree(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings) {
  for (auto const& document : facts.documents()) {
    hold_against_forms(facts, document, spec, findings);
    for (auto const& statement : document.statements) {
      auto const projects = statement.projects ? figure_in(*statement.projects) : std::nullopt;
      auto const graded = graded_in(statement);
      if (!projects || graded.sum.is_zero()) continue;
      // Fewer graded than there are may mean “the rest” in words; more can not.
      bool const fewer = graded.whole && graded.sum < projects->value;
      if (graded.sum <= projects->value && !fewer) continue;
      auto& finding = report_count(spec, statement, graded.sum, findings);
      for (std::size_t i = 0; i < statement.grades.size(); ++i)
        if (statement.grades[i])
          finding.quotes.push_back(
              {std::string(DepartmentStatement::grade_names[i]), *statement.grades[i]});
    }
  }
}

void grades_agree(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings) {
  auto const least = spec.number("least");
  for (auto const& document : facts.documents()) {
    auto const* form = department_form(document);
    if (form == nullptr || form->grade != DepartmentStatement::grade_names[0]) continue;
    for (auto const& statement : document.statements) {
      auto const projects = statement.projects ? figure_in(*statement.projects) : std::nullopt;
      auto const graded = graded_in(statement);
      if (!projects || projects->value <= Decimal{} || !graded.excellent) continue;
      if (graded.sum != projects->value) continue;
      Ratio const share(*graded.excellent, projects->value);
      if (share * Ratio(100) >= Ratio(least)) continue;
      auto& finding = report(spec, statement.source, "等级",
                             {{"projects", *statement.projects},
                              {"excellent", graded.excellent->to_string()},
                              {"share", share.percent(0)},
                              {"grade", *form->grade}},
                             findings);
      finding.also = {{document.file, form->source.at}};
      finding.quotes = {{"优", *statement.grades[0], 0, statement.grades[0]->size()},
                        {"部门等级", *form->grade, 0, form->grade->size()}};
    }
  }
}

void assessed_share(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
                    std::vector<Finding>& findings) {
  auto const cover = spec.number("cover");
  auto const heads = spec.words("projects");
  for (auto const& document : facts.documents()) {
    auto const* form = department_form(document);
    if (form == nullptr) continue;
    auto const spent = std::ranges::find_if(form->funds.uses, [&](auto const& use) {
      return std::ranges::find(heads, use.name) != heads.end();
    });
    if (spent == form->funds.uses.end() || is_blank(spent->amount)) continue;
    auto const whole = figure_in(*spent->amount);
    auto const unit = power_of(form->funds.unit.value_or(""));
    if (!whole || !unit) continue;
    for (auto const& statement : document.statements) {
      auto const assessed = statement.total ? figure_in(*statement.total) : std::nullopt;
      auto const own = power_of(statement.unit);
      if (!assessed || !own) continue;
      auto const a = assessed->value.shifted(*own);
      auto const b = whole->value.shifted(*unit);
      if (!a || !b || *b <= Decimal{} || *a <= Decimal{}) continue;
      Ratio const share(*a, *b);
      if (share * Ratio(100) >= Ratio(cover)) continue;
      auto& finding = report(spec, statement.source, "自评资金",
                             {{"assessed", *statement.total + statement.unit},
                              {"spent", *spent->amount + *form->funds.unit},
                              {"share", share.percent(1)},
                              {"cover", cover.to_string()}},
                             findings);
      finding.also = {{document.file, spent->at}};
      finding.quotes = {{"自评资金", *statement.total, 0, statement.total->size()},
                        {spent->name, *spent->amount, 0, spent->amount->size()}};
    }
  }
}

}  // namespace jixiao::check
