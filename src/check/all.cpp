#include <array>

#include "check/checks.hpp"
#include "check/fund/checks.hpp"
#include "check/goal/checks.hpp"
#include "check/review/checks.hpp"
#include "check/value/checks.hpp"

namespace jixiao::check {

namespace {

// Structure, arithmetic and scores.
std::span<Entry const> form_checks() {
  static constexpr std::array entries{
      Entry{"field_blank", field_blank},
      Entry{"field_template", field_template},
      Entry{"field_placeholder", field_placeholder},
      Entry{"field_truncated", field_truncated},
      Entry{"form_signed", form_signed},
      Entry{"problems_stated", problems_stated},
      Entry{"level1_present", level1_present},
      Entry{"level2_present", level2_present},
      Entry{"level2_fits", level2_fits},
      Entry{"satisfaction_present", satisfaction_present},
      Entry{"cost_present", cost_present},
      Entry{"row_filled", row_filled},
      Entry{"names_unique", names_unique},
      Entry{"names_unique_across", names_unique_across},
      Entry{"weight_share", weight_share},
      Entry{"value_readable", value_readable},
      Entry{"funds_sum", funds_sum},
      Entry{"staff_within_limit", staff_within_limit},
      Entry{"weights_sum", weights_sum},
      Entry{"group_weights", group_weights},
      Entry{"parent_sum", parent_sum},
      Entry{"weight_positive", weight_positive},
      Entry{"score_filled", score_filled},
      Entry{"score_in_range", score_in_range},
      Entry{"score_recalculated", score_recalculated},
      Entry{"missed_not_full", missed_not_full},
      Entry{"late_not_full", late_not_full},
      Entry{"cost_overrun", cost_overrun},
      Entry{"tier_score", tier_score},
      Entry{"tier_label", tier_label},
      Entry{"group_scores_only", group_scores_only},
      Entry{"group_loss_explained", group_loss_explained},
      Entry{"total_sum", total_sum},
      Entry{"grade_of_total", grade_of_total},
      Entry{"grade_edge", grade_edge},
      Entry{"band_wording", band_wording},
      Entry{"decimals_printed", decimals_printed},
      Entry{"rate_arithmetic", rate_arithmetic},
      Entry{"execution_score", execution_score},
      Entry{"execution_over", execution_over},
      Entry{"execution_budget", execution_budget},
      Entry{"execution_data", execution_data},
      Entry{"execution_low", execution_low},
      Entry{"execution_reason", execution_reason},
      Entry{"budget_adjusted", budget_adjusted},
      Entry{"execution_against_performance", execution_against_performance},
      Entry{"actual_filled", actual_filled},
      Entry{"actual_is_number", actual_is_number},
      Entry{"actual_unit", actual_unit},
      Entry{"actual_copied", actual_copied},
      Entry{"deviation_reason", deviation_reason},
      Entry{"overshoot_reason", overshoot_reason},
      Entry{"overshoot_review", overshoot_review},
      Entry{"satisfaction_evidence", satisfaction_evidence},
      Entry{"full_marks", full_marks},
      Entry{"full_marks_low_execution", full_marks_low_execution},
      Entry{"status_conflict", status_conflict},
  };
  return entries;
}

}  // namespace

std::span<Entry const> all() {
  static std::vector<Entry> const entries = [] {
    std::vector<Entry> joined;
    for (auto const table :
         {form_checks(), value_checks(), goal_checks(), fund_checks(), review_checks()})
      joined.insert(joined.end(), table.begin(), table.end());
    return joined;
  }();
  return entries;
}

}  // namespace jixiao::check
