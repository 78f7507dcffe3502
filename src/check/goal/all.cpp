#include <array>

#include "check/goal/checks.hpp"

namespace jixiao::check {

std::span<Entry const> goal_checks() {
  static constexpr std::array<Entry, 0> entries{};
  return entries;
}

}  // namespace jixiao::check
