#include <array>

#include "check/value/checks.hpp"

namespace jixiao::check {

std::span<Entry const> value_checks() {
  static constexpr std::array entries{
      Entry{"value_filled", value_filled},
      Entry{"unit_stated", unit_stated},
      Entry{"unit_formed", unit_formed},
      Entry{"units_agree", units_agree},
      Entry{"value_reachable", value_reachable},
      Entry{"bound_needed", bound_needed},
      Entry{"rate_measured", rate_measured},
      Entry{"quantity_counted", quantity_counted},
      Entry{"value_assessable", value_assessable},
      Entry{"rate_grounded", rate_grounded},
      Entry{"relation_stated", relation_stated},
      Entry{"relation_fits", relation_fits},
      Entry{"value_settled", value_settled},
      Entry{"name_is_no_unit", name_is_no_unit},
      Entry{"level2_suits_name", level2_suits_name},
      Entry{"deadline_within", deadline_within},
      Entry{"deadline_year", deadline_year},
      Entry{"value_plausible", value_plausible},
      Entry{"value_against_baseline", value_against_baseline},
      Entry{"rate_over_few", rate_over_few},
      Entry{"satisfaction_below_all", satisfaction_below_all},
  };
  return entries;
}

}  // namespace jixiao::check
