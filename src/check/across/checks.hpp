#pragma once

#include "check/across/documents.hpp"

// The checks that hold documents, or parts of one, against one another.
namespace jixiao::check {

void targets_kept(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void amounts_agree(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void targets_rolled_up(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void standards_agree(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void project_names_apart(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void goals_copied(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void counts_agree(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void grades_agree(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);
void assessed_share(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);

}  // namespace jixiao::check
