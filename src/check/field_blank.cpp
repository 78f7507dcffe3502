#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

// Only a field that the form prints and leaves blank: what a layout does not have, nobody left out.
void field_blank(Facts const& facts, rulebook::CheckSpec const& spec,
                 std::vector<Finding>& findings) {
  auto const& form = facts.form;
  if (is_placed(form)) return;
  auto const left_blank = [](form::Field const& cell) { return cell && is_blank(cell); };
  auto const look = [&](form::Field const& cell, char const* name) {
    if (left_blank(cell)) report(facts, spec, form.source.at, name, {}, findings);
  };
  bool const of_department = form.kind == form::Kind::department_target ||
                             form.kind == form::Kind::department_self_assessment;
  if (of_department) {
    bool const named = !is_blank(form.department) || !is_blank(form.unit);
    if (!named) look(form.department ? form.department : form.unit, "部门名称");
  } else {
    look(form.project, "项目名称");
    look(form.department, "主管部门");
    look(form.unit, "实施单位");
  }
  look(form.year, "年度");
  look(form.goals.annual, "年度目标");
  if (form.is_self_assessment()) {
    look(form.goals.actual, "目标实际完成情况");
    look(form.total, "总分");
  }
}

}  // namespace jixiao::check
