#pragma once

#include <string>
#include <vector>

#include "check/goal/claims.hpp"

// Things counted and then called by their names: 3条道路（人民路、解放路和文化街）, 4个社区：….
namespace jixiao::check {

struct NameWords {
  // What is counted, and what the names of such things end in: 道路,路,街,巷.
  std::vector<std::vector<std::string>> kinds;
  std::vector<std::string> joints;   // 和, 与: part the last name from the one before it
  std::vector<std::string> partial;  // 等, 其中: not all are named
};
[[nodiscard]] NameWords name_words(rulebook::CheckSpec const& spec,
                                   rulebook::Rulebook const& rules);

struct NamedList {
  Claim const* count = nullptr;
  Decimal stated;
  std::vector<std::string> names;

  [[nodiscard]] bool differs() const { return stated != Decimal{static_cast<int>(names.size())}; }
};
// Lists whose every item is such a name. What else stands among them leaves open what was counted.
[[nodiscard]] std::vector<NamedList> named_lists(Claims const& claims, NameWords const& words);

}  // namespace jixiao::check
