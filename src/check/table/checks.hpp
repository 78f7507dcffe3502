#pragma once

#include "check/across/documents.hpp"

// The checks of budget tables (预算表, 决算表), of one document at a time.
namespace jixiao::check {

[[nodiscard]] std::span<AcrossEntry const> table_checks();

void table_percent(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void table_column_kind(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void table_sum(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void table_part(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void table_unit(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void table_text(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void table_row(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void table_leftover(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);

}  // namespace jixiao::check
