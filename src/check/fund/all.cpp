#include <array>

#include "check/fund/checks.hpp"

namespace jixiao::check {

std::span<Entry const> fund_checks() {
  static constexpr std::array entries{
      Entry{"funds_by_use", funds_by_use},
      Entry{"funds_in_text", funds_in_text},
      Entry{"cost_cap", cost_cap},
      Entry{"cost_caps_sum", cost_caps_sum},
      Entry{"cost_built_up", cost_built_up},
      Entry{"funds_left", funds_left},
      Entry{"annual_amounts", annual_amounts},
      Entry{"money_unit_stated", money_unit_stated},
  };
  return entries;
}

}  // namespace jixiao::check
