#include "check/goal/goal_words.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::check {

std::vector<std::vector<std::string>> word_groups(rulebook::CheckSpec const& spec,
                                                  std::string_view name) {
  std::vector<std::vector<std::string>> groups;
  for (auto const& entry : spec.words(name)) {
    auto& group = groups.emplace_back();
    for (std::string_view rest = entry; !rest.empty();) {
      auto const comma = std::min(rest.find(','), rest.size());
      group.emplace_back(rest.substr(0, comma));
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
  }
  return groups;
}

GoalWords goal_words(rulebook::Rulebook const& rules) {
  auto const* spec = rules.check("GX-NUM");
  if (spec == nullptr) return {};
  return {spec->words("past"),        spec->words("shared"),      spec->words("joints"),
          spec->words("unparted"),    spec->words("tails"),       spec->words("leads"),
          spec->words("generic"),     spec->words("per-unit"),    spec->words("whole"),
          word_groups(*spec, "same"), word_groups(*spec, "units")};
}

bool contains_any(std::string_view text, std::vector<std::string> const& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string const& word) { return contains(text, word); });
}

}  // namespace jixiao::check
