#include "rulebook/selection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace jixiao::rulebook {

namespace {

using Ids = std::set<std::string, std::less<>>;

[[nodiscard]] std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

// First parts of the id: TV and TV-UNIT name TV-UNIT-MALFORMED, TV-UN does not.
[[nodiscard]] bool names(std::string_view name, CheckSpec const& check) {
  if (!check.pack.empty() && name == upper(check.pack)) return true;
  return std::string_view(check.id).starts_with(name) && check.id.size() > name.size() &&
         check.id[name.size()] == '-';
}

// Letters to change, add or take away to make the one of the other.
[[nodiscard]] std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      auto const changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

// Ids that look like the name, the likest first; those that hold it count as near.
[[nodiscard]] std::vector<std::string> alike(std::string_view name, Rulebook const& rules) {
  constexpr std::size_t most = 5;
  std::vector<std::pair<std::size_t, std::string>> found;
  for (auto const& check : rules.checks) {
    bool const holds = name.size() > 1 && check.id.find(name) != std::string::npos;
    auto const far = holds ? 1 : distance(name, check.id);
    if (far <= std::max<std::size_t>(name.size() / 3, 1)) found.emplace_back(far, check.id);
  }
  std::ranges::sort(found);
  std::vector<std::string> ids;
  for (auto const& [far, id] : found)
    if (ids.size() < most) ids.push_back(id);
  return ids;
}

[[nodiscard]] Error unknown(std::string const& name, Rulebook const& rules) {
  auto const ids = alike(upper(name), rules);
  auto zh = fmt::format("没有检查“{}”", name);
  auto en = fmt::format("no check `{}`", name);
  if (ids.empty()) {
    zh += "；全部检查见 jixiao list rules";
    en += "; see jixiao list rules for all";
  } else {
    zh += fmt::format("；相近的有：{}", fmt::join(ids, ", "));
    en += fmt::format("; there are: {}", fmt::join(ids, ", "));
  }
  return {{}, {std::move(zh), std::move(en)}};
}

[[nodiscard]] Ids named(std::span<std::string const> wanted, Rulebook const& rules,
                        Errors& errors) {
  Ids ids;
  for (auto const& name : wanted) {
    if (auto const* check = rules.check(upper(name))) {  // IND-DUP is not IND-DUP-CROSS as well
      ids.insert(check->id);
      continue;
    }
    bool known = false;
    for (auto const& check : rules.checks) {
      if (!names(upper(name), check)) continue;
      ids.insert(check.id);
      known = true;
    }
    if (!known) errors.push_back(unknown(name, rules));
  }
  return ids;
}

// Checks stand in an order in which each follows what it is after: read backwards, one pass finds
// all that are needed.
[[nodiscard]] Ids with_prerequisites(Ids const& speaking, Rulebook const& rules) {
  Ids running = speaking;
  for (auto check = rules.checks.rbegin(); check != rules.checks.rend(); ++check)
    if (running.contains(check->id)) running.insert(check->after.begin(), check->after.end());
  return running;
}

}  // namespace

Result<Selection> selection_from(Wish const& wish, Rulebook const& rules) {
  Errors errors;
  auto const selected = named(wish.select, rules, errors);
  auto const ignored = named(wish.ignore, rules, errors);
  auto const packed = named(wish.packs, rules, errors);
  if (!errors.empty()) return errors;
  Selection selection;
  for (auto const& check : rules.checks) {
    bool const usual = check.pack.empty();
    bool const wanted = wish.select.empty() ? usual : selected.contains(check.id);
    bool const speaks = (wanted || packed.contains(check.id)) && !ignored.contains(check.id);
    if (speaks) selection.speaking.insert(check.id);
    if (usual && !speaks) selection.narrowed = true;
  }
  selection.running = with_prerequisites(selection.speaking, rules);
  return selection;
}

Selection default_selection(Rulebook const& rules) {
  return *selection_from({}, rules);
}

}  // namespace jixiao::rulebook
