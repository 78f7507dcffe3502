#pragma once

#include "check/check.hpp"

// What reviewers do with self-scores beyond the rules: their practice as checks of the pack
// "review", which speak only when asked for (--review). Each says what a reviewer would take off.
namespace jixiao::check {

[[nodiscard]] std::span<Entry const> review_checks();

void review_evidence(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void review_survey(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void review_few_late(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void review_no_formula(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void review_counted_twice(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void review_level2(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void review_far_exceeded(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);

}  // namespace jixiao::check
