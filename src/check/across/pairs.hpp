#pragma once

#include <vector>

#include "check/across/documents.hpp"

namespace jixiao::check {

// The approved table and the self-assessment of one project, or of one department.
struct Pair {
  Member const* target;
  Member const* assessment;
};

// Those of one department and year, each form in one pair only: with two of a kind, which is which
// cannot be told.
[[nodiscard]] std::vector<Pair> pairs_of(std::vector<Member const*> const& group);

}  // namespace jixiao::check
