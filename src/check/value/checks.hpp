#pragma once

#include "check/check.hpp"

// The checks of target values: whether they can be read, reached and assessed.
namespace jixiao::check {

[[nodiscard]] std::span<Entry const> value_checks();

void value_filled(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void unit_stated(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void unit_formed(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void units_agree(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void value_reachable(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void bound_needed(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void rate_measured(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void quantity_counted(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void value_assessable(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void rate_grounded(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void relation_stated(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void relation_fits(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void value_settled(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void name_is_no_unit(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void level2_suits_name(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void deadline_within(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void deadline_year(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void value_plausible(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void value_against_baseline(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void rate_over_few(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void satisfaction_below_all(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);

}  // namespace jixiao::check
