#include <array>

#include "check/across/checks.hpp"

namespace jixiao::check {

std::span<AcrossEntry const> across_checks() {
  static constexpr std::array entries{
      AcrossEntry{"targets_kept", targets_kept},
      AcrossEntry{"amounts_agree", amounts_agree},
      AcrossEntry{"targets_rolled_up", targets_rolled_up},
      AcrossEntry{"standards_agree", standards_agree},
      AcrossEntry{"project_names_apart", project_names_apart},
      AcrossEntry{"goals_copied", goals_copied},
      AcrossEntry{"counts_agree", counts_agree},
      AcrossEntry{"grades_agree", grades_agree},
      AcrossEntry{"assessed_share", assessed_share},
  };
  return entries;
}

}  // namespace jixiao::check
