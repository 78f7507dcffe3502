#pragma once

#include <optional>
#include <vector>

#include "check/across/support.hpp"
#include "check/across/values.hpp"

// What a department indicator is to those that support it.
namespace jixiao::check {

// One indicator under a department indicator, with its value in the department's unit where it has
// one.
struct Supporter {
  SupportNode node;
  bool same_name = false;
  Match match = Match::incomparable;
  std::optional<Ratio> value;
};

struct Judgement {
  Relation relation = Relation::support;
  SupportNode against = {};  // of a conflict
};

// `all` is not empty, those of the same name first; `target` is the department's.
[[nodiscard]] Judgement judge(Constraint const& target, std::vector<Supporter> const& all,
                              Units const& units);

}  // namespace jixiao::check
