#pragma once

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "form/target_cost.hpp"

namespace jixiao::form {

// Where the atoms of a grid name levels.
class FlowLevels {
 public:
  // A span that names a level, and what taking it for one costs.
  using Levels = std::vector<std::pair<AtomSpan, int>>;

  FlowLevels(std::vector<Atom> const& atoms, TargetJudge const& judge, TargetCosts& costs);

  // Those that begin at an atom, of the first or the second level.
  [[nodiscard]] Levels const& at(std::size_t atom, bool second);
  // The first atom behind this one that names a level by itself.
  [[nodiscard]] std::size_t next(std::size_t atom) const { return next_[atom]; }
  // What it costs that the two blocks name different levels.
  [[nodiscard]] int unlike(AtomSpan one, AtomSpan other) const;

 private:
  [[nodiscard]] Levels find(std::size_t atom, bool second);
  [[nodiscard]] int cost(std::size_t first, std::size_t last, bool second);

  std::vector<Atom> const& atoms_;
  TargetJudge const& judge_;
  TargetCosts& costs_;
  std::array<std::vector<std::optional<Levels>>, 2> known_;  // first, second
  std::vector<std::size_t> next_;
};

}  // namespace jixiao::form
