#pragma once

#include <string>

#include "rulebook/rulebook.hpp"
#include "scorecard/checked.hpp"

namespace jixiao {

// Everything a run of `check` found as one page: the verdict and an overview first, then file by
// file and form by form the findings with their cells, what to do and on what basis.
[[nodiscard]] std::string findings_to_html(CheckReport const& report,
                                           rulebook::Rulebook const& rules, Language language);

}  // namespace jixiao
