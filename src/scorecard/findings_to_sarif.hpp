#pragma once

#include <string>

#include "rulebook/rulebook.hpp"
#include "scorecard/checked.hpp"

namespace jixiao {

// Everything a run of `check` found as SARIF 2.1.0 (OASIS), for tools that show findings beside
// the text they are about. Line ranges become regions; cells, XPaths and pages become logical
// locations. A fingerprint is made of the check, the form and the subject but not of the place, so
// that a finding is known again when lines are added above it.
[[nodiscard]] std::string findings_to_sarif(CheckReport const& report,
                                            rulebook::Rulebook const& rules, Language language);

}  // namespace jixiao
