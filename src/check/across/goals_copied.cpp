#include <map>

#include "base/text.hpp"
#include "check/across/checks.hpp"
#include "check/across/support.hpp"

namespace jixiao::check {

namespace {

void erase_all(std::string& text, std::string_view part) {
  if (part.empty()) return;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at))
    text.erase(at, part.size());
}

std::size_t characters_in(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) text.remove_prefix(static_cast<std::size_t>(decode(text).length));
  return count;
}

// The annual goal without the names of the project and of those who carry it out, and without
// marks.
std::string nameless_goal(Member const& member, std::vector<std::string> const& general,
                          std::vector<std::string> const& marks) {
  auto text = without_blanks(folded(*member.form->goals.annual));
  erase_all(text, member.project);
  auto const core = core_of(member.project, general);
  if (characters_in(core) > 2) erase_all(text, core);
  erase_all(text, member.unit);
  erase_all(text, member.department);
  for (auto const& mark : marks) erase_all(text, mark);
  return text;
}

}  // namespace

// Two projects of one department whose goals say the same in the same words, their names aside.
// Short goals may well be worded alike.
void goals_copied(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings) {
  auto const general = spec.words("general");
  auto const marks = spec.words("marks");
  auto const least = spec.number("letters");
  for (auto const& group : facts.departments()) {
    std::map<std::string, Member const*> seen;
    for (auto const* member : group) {
      if (member->form->kind != form::Kind::project_target || member->project.empty()) continue;
      if (is_blank(member->form->goals.annual)) continue;
      auto goal = nameless_goal(*member, general, marks);
      if (Decimal{static_cast<int>(characters_in(goal))} < least) continue;
      auto const [place, is_new] = seen.emplace(std::move(goal), member);
      auto const& other = *place->second;
      if (is_new || other.project == member->project) continue;
      auto& finding = report(spec, {member->document->file, member->form->source.at},
                             *member->form->project, {{"other", *other.form->project}}, findings);
      finding.also = {{other.document->file, other.form->source.at}};
      finding.quotes = {{"年度目标", *member->form->goals.annual, 0, 0},
                        {"年度目标", *other.form->goals.annual, 0, 0}};
    }
  }
}

}  // namespace jixiao::check
