#pragma once

#include "check/check.hpp"

// The checks of goal texts, project periods and the two blocks of a target form.
namespace jixiao::check {

[[nodiscard]] std::span<Entry const> goal_checks();

}  // namespace jixiao::check
