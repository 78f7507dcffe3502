#pragma once

#include "check/check.hpp"

// The checks of target values: whether they can be read, reached and assessed.
namespace jixiao::check {

[[nodiscard]] std::span<Entry const> value_checks();

}  // namespace jixiao::check
