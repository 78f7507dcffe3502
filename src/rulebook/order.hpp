#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace jixiao::rulebook {

// An order of 0 … count-1 in which each follows what it depends on, and the groups that depend on
// themselves: whoever is in such a cycle has no place in the order.
struct Order {
  std::vector<std::size_t> sequence;
  std::vector<std::vector<std::size_t>> cycles;
};

// Each pair: the first depends on the second.
[[nodiscard]] Order order_of(std::size_t count,
                             std::span<std::pair<std::size_t, std::size_t> const> dependencies);

}  // namespace jixiao::rulebook
