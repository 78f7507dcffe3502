#pragma once

#include "check/check.hpp"

// The checks by the name that `run` in rules/checks calls them; each in a file of its name or
// beside the one it is closest to. What a check says, and on what authority, is in its entry.
namespace jixiao::check {

void field_blank(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void field_template(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void field_placeholder(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void field_truncated(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void form_signed(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void problems_stated(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void level1_present(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void level2_present(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void level2_fits(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void satisfaction_present(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void cost_present(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void row_filled(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void names_unique(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void names_unique_across(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void weight_share(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void value_readable(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void funds_sum(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void staff_within_limit(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void weights_sum(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void group_weights(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void parent_sum(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void weight_positive(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void score_filled(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void score_in_range(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void score_recalculated(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void missed_not_full(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void late_not_full(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void cost_overrun(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void tier_score(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void tier_label(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void group_scores_only(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void group_loss_explained(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void total_sum(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void grade_of_total(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void grade_edge(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void band_wording(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void decimals_printed(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void rate_arithmetic(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void execution_score(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void execution_over(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void execution_budget(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void execution_data(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void execution_low(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void execution_reason(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void budget_adjusted(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void execution_against_performance(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void actual_filled(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void actual_is_number(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void actual_unit(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void actual_copied(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void deviation_reason(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void overshoot_reason(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void overshoot_review(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void satisfaction_evidence(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void full_marks(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void full_marks_low_execution(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void status_conflict(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);

}  // namespace jixiao::check
