#pragma once

#include <optional>
#include <vector>

#include "constraint/constraint.hpp"

namespace jixiao {

// Which part of the actual answers a part of the target: one of the same subject, the first of them
// the first. Where no part has a subject that is the position.
[[nodiscard]] std::optional<std::size_t> answer_to(std::size_t part,
                                                   std::vector<Topic> const& wanted,
                                                   std::vector<Topic> const& given);

}  // namespace jixiao
