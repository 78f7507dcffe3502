#include <array>

#include "check/goal/checks.hpp"

namespace jixiao::check {

std::span<Entry const> goal_checks() {
  static constexpr std::array entries{
      Entry{"goal_numbers", goal_numbers},
      Entry{"goal_rates", goal_rates},
      Entry{"goal_dates", goal_dates},
      Entry{"list_totals", list_totals},
      Entry{"goals_covered", goals_covered},
      Entry{"goals_quantified", goals_quantified},
      Entry{"texts_current", texts_current},
      Entry{"texts_own", texts_own},
      Entry{"attribute_fits_period", attribute_fits_period},
      Entry{"period_funds", period_funds},
      Entry{"blocks_agree", blocks_agree},
      Entry{"rows_in_both_blocks", rows_in_both_blocks},
      Entry{"done_before", done_before},
  };
  return entries;
}

}  // namespace jixiao::check
