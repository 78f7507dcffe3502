#include "check/goal/named_lists.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "check/goal/goal_words.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

using Words = std::vector<std::string>;

// A name in full: more than its ending.
bool is_name(std::string_view text, Words const& kind) {
  return std::any_of(kind.begin() + 1, kind.end(), [&](std::string const& ending) {
    return text.size() > ending.size() && text.ends_with(ending);
  });
}

// 解放路和文化街 are two where the joint stands behind an ending and before a name; 和平路 is one.
std::size_t joint_in(std::string_view item, Words const& kind, Words const& joints,
                     std::size_t& length) {
  for (auto const& joint : joints)
    for (auto at = item.find(joint); at != item.npos; at = item.find(joint, at + 1)) {
      length = joint.size();
      if (is_name(item.substr(0, at), kind) && is_name(item.substr(at + length), kind)) return at;
    }
  return item.npos;
}

// Empty unless every item is a name.
Words names_in(std::string_view list, Words const& kind, Words const& joints) {
  static constexpr std::string_view mark = "、";
  Words names;
  while (!list.empty()) {
    auto const end = std::min({list.find(mark), list.find(','), list.size()});
    auto item = trim(list.substr(0, end));
    auto const skip = end < list.size() && list[end] == ',' ? 1 : mark.size();
    list.remove_prefix(std::min(end + skip, list.size()));
    std::size_t length = 0;
    if (auto const at = joint_in(item, kind, joints, length); at != item.npos) {
      names.emplace_back(item.substr(0, at));
      item.remove_prefix(at + length);
    }
    if (!is_name(item, kind) || has_figure(item)) return {};
    names.emplace_back(item);
  }
  return names;
}

// The list behind 条道路 and its colon or bracket, up to the end of the sentence or the bracket.
std::string_view list_behind(std::string_view text, std::string_view noun) {
  if (!text.starts_with(noun)) return {};
  text.remove_prefix(noun.size());
  if (text.empty() || (text.front() != '(' && text.front() != ':')) return {};
  bool const bracket = text.front() == '(';
  text.remove_prefix(1);
  auto const end =
      bracket ? text.find(')') : std::min({text.find("。"), text.find(';'), text.find('\n')});
  return end == text.npos ? std::string_view{} : text.substr(0, end);
}

std::optional<NamedList> list_of(Claim const& claim, NameWords const& words) {
  auto const* bound = std::get_if<ast::Bound>(&claim.expression.node);
  if (bound == nullptr || !bound->implicit || bound->each || claim.per_unit) return std::nullopt;
  constexpr std::size_t fewest = 3;
  auto const behind = std::string_view(claim.prose->plain.text).substr(claim.end);
  for (auto const& kind : words.kinds) {
    auto const list = list_behind(behind, kind.front());
    if (list.empty() || contains_any(list, words.partial)) continue;
    auto names = names_in(list, kind, words.joints);
    if (names.size() < fewest) continue;
    auto sorted = names;
    std::ranges::sort(sorted);
    if (std::ranges::adjacent_find(sorted) != sorted.end()) continue;
    return NamedList{&claim, bound->quantity.value, std::move(names)};
  }
  return std::nullopt;
}

}  // namespace

NameWords name_words(rulebook::CheckSpec const& spec, rulebook::Rulebook const& rules) {
  return {word_groups(spec, "named"), goal_words(rules).joints, spec.words("partial")};
}

std::vector<NamedList> named_lists(Claims const& claims, NameWords const& words) {
  std::vector<NamedList> lists;
  for (auto const& claim : claims.all)
    if (auto list = list_of(claim, words)) lists.push_back(std::move(*list));
  return lists;
}

}  // namespace jixiao::check
