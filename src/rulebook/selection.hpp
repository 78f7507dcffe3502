#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "rulebook/rulebook.hpp"

namespace jixiao::rulebook {

// Which checks speak: those without a pack, unless the user names others. What a check reports does
// not depend on it, for the checks it comes after are run all the same and only kept quiet.
struct Selection {
  std::set<std::string, std::less<>> speaking;
  // Those that speak and, step by step, those they come after.
  std::set<std::string, std::less<>> running;
  bool narrowed = false;  // something that speaks by default does not

  [[nodiscard]] bool speaks(std::string_view id) const { return speaking.contains(id); }
  [[nodiscard]] bool runs(std::string_view id) const { return running.contains(id); }
};

// What the user asked for.
struct Wish {
  std::span<std::string const> select;  // only these: ids, first parts of ids (TV, SCORE), packs
  std::span<std::string const> ignore;  // all but these
  std::span<std::string const> packs;   // and these besides
};
// A name that is none is an Error without a place, which names the ones that look alike.
[[nodiscard]] Result<Selection> selection_from(Wish const& wish, Rulebook const& rules);
// Without any wish.
[[nodiscard]] Selection default_selection(Rulebook const& rules);

}  // namespace jixiao::rulebook
