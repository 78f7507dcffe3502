#include "form/flow_levels.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr int other_level = 300;  // the two blocks name different levels
constexpr int cut_level = 80;
constexpr int level_of_other_kind = 60;
constexpr std::size_t longest_level = 4;

}  // namespace

FlowLevels::FlowLevels(std::vector<Atom> const& atoms, TargetJudge const& judge, TargetCosts& costs)
    : atoms_(atoms), judge_(judge), costs_(costs), next_(atoms.size() + 1, atoms.size()) {
  for (auto& known : known_) known.resize(atoms.size());
  for (std::size_t i = atoms.size(); i-- > 0;) {
    bool const next = i + 1 < atoms.size() &&
                      (costs.is_level(i + 1, i + 2, true) || costs.is_level(i + 1, i + 2, false));
    next_[i] = next ? i + 1 : next_[i + 1];
  }
}

FlowLevels::Levels const& FlowLevels::at(std::size_t i, bool second) {
  auto& known = known_[second][i];
  if (!known) known = find(i, second);
  return *known;
}

FlowLevels::Levels FlowLevels::find(std::size_t i, bool second) {
  Levels out;
  for (std::size_t k = i + 1; k <= std::min(atoms_.size(), i + longest_level); ++k)
    if (costs_.is_level(i, k, second)) out.push_back({{i, k}, cost(i, k, second)});
  auto const start = second ? judge_.level2_start(atoms_[i].text) : std::nullopt;
  if (start && start->cut && start->size == atoms_[i].text.size())
    out.push_back({{i, i + 1}, cut_level});
  return out;
}

// 成本指标 and 满意度指标 name levels of both kinds: the first when one of the second follows.
int FlowLevels::cost(std::size_t i, std::size_t k, bool second) {
  if (!costs_.is_level(i, k, !second)) return 0;
  bool followed = false;
  for (std::size_t end = k + 1; end <= std::min(atoms_.size(), k + longest_level); ++end)
    followed = followed || costs_.is_level(k, end, true);
  return followed == second ? level_of_other_kind : 0;
}

int FlowLevels::unlike(AtomSpan one, AtomSpan other) const {
  auto const left = without_blanks(joined(atoms_, one.first, one.last));
  auto const right = without_blanks(joined(atoms_, other.first, other.last));
  return left.starts_with(right) || right.starts_with(left) ? 0 : other_level;
}

}  // namespace jixiao::form
