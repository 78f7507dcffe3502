#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "check/across/checks.hpp"
#include "check/across/support.hpp"

namespace jixiao::check {

namespace {

// Marks say nothing; letters, digits and numerals do: 一期 and 二期 are two projects.
std::string without_marks(std::string text, std::vector<std::string> const& marks) {
  for (auto const& mark : marks)
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark))
      text.erase(at, mark.size());
  return text;
}

}  // namespace

void project_names_apart(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
                         std::vector<Finding>& findings) {
  auto const general = spec.words("general");
  auto const marks = spec.words("marks");
  for (auto const& group : facts.departments()) {
    std::map<std::string, Member const*> seen;
    for (auto const* member : group) {
      if (member->project.empty()) continue;
      auto const core = without_marks(core_of(member->project, general), marks);
      if (core.empty()) continue;
      auto const key = core + " " + form::name_of(member->form->kind);
      auto const [place, is_new] = seen.emplace(key, member);
      auto const& other = *place->second;
      if (is_new || other.project == member->project) continue;
      auto const& name = *member->form->project;
      auto const& second = *other.form->project;
      auto& finding = report(spec, {member->document->file, member->form->source.at}, name,
                             {{"other", second}}, findings);
      finding.also = {{other.document->file, other.form->source.at}};
      finding.quotes = {{"项目名称", name, 0, name.size()}, {"项目名称", second, 0, second.size()}};
    }
  }
}

}  // namespace jixiao::check
