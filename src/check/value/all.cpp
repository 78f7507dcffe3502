#include <array>

#include "check/value/checks.hpp"

namespace jixiao::check {

std::span<Entry const> value_checks() {
  static constexpr std::array<Entry, 0> entries{};
  return entries;
}

}  // namespace jixiao::check
