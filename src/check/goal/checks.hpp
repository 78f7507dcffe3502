#pragma once

#include "check/check.hpp"

// The checks of goal texts, project periods and the two blocks of a target form.
namespace jixiao::check {

[[nodiscard]] std::span<Entry const> goal_checks();

void goal_numbers(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void goal_rates(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void goal_dates(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void list_totals(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void goals_covered(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void goals_quantified(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void texts_current(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void texts_own(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void attribute_fits_period(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void period_funds(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void blocks_agree(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void rows_in_both_blocks(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void done_before(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);

}  // namespace jixiao::check
