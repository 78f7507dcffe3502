#include "check/across/pairs.hpp"

#include <algorithm>
#include <map>

namespace jixiao::check {

namespace {

bool is_one_of(form::Kind kind, std::initializer_list<form::Kind> kinds) {
  return std::ranges::find(kinds, kind) != kinds.end();
}

bool belong_together(Member const& target, Member const& assessment) {
  if (is_one_of(target.form->kind, {form::Kind::department_target}))
    return assessment.form->kind == form::Kind::department_self_assessment;
  if (!is_one_of(assessment.form->kind,
                 {form::Kind::project_self_assessment, form::Kind::transfer_self_assessment}))
    return false;
  return !target.project.empty() && target.project == assessment.project &&
         (target.unit == assessment.unit || target.unit.empty() || assessment.unit.empty());
}

}  // namespace

std::vector<Pair> pairs_of(std::vector<Member const*> const& group) {
  std::map<std::string, std::vector<Member const*>> assessments;  // by project
  for (auto const* member : group)
    if (member->form->is_self_assessment()) assessments[member->project].push_back(member);
  std::vector<Pair> pairs;
  std::map<Member const*, int> times;
  for (auto const* target : group) {
    if (target->form->is_self_assessment()) continue;
    auto const named = assessments.find(target->project);
    if (named == assessments.end()) continue;
    auto const fits = [&](Member const* one) { return belong_together(*target, *one); };
    if (std::ranges::count_if(named->second, fits) != 1) continue;
    auto const* assessment = *std::ranges::find_if(named->second, fits);
    pairs.push_back({target, assessment});
    ++times[assessment];
  }
  std::erase_if(pairs, [&](Pair const& pair) { return times[pair.assessment] > 1; });
  return pairs;
}

}  // namespace jixiao::check
