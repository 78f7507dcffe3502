#pragma once

#include "check/check.hpp"

// The checks of funds: sums, caps, unit prices.
namespace jixiao::check {

[[nodiscard]] std::span<Entry const> fund_checks();

}  // namespace jixiao::check
