#pragma once

#include "check/check.hpp"

// The checks of funds: sums, caps, unit prices.
namespace jixiao::check {

[[nodiscard]] std::span<Entry const> fund_checks();

void funds_by_use(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void funds_in_text(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void cost_cap(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void cost_caps_sum(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void cost_built_up(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void funds_left(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void annual_amounts(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void money_unit_stated(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);

}  // namespace jixiao::check
