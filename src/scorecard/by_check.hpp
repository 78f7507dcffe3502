#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "rulebook/rulebook.hpp"

// Findings as people read them: those of one severity and one check together, so that the title,
// the advice and the basis stand once.
namespace jixiao {

using Kind = std::vector<Finding const*>;  // of one check; never empty
[[nodiscard]] std::vector<Kind> by_check(std::vector<Finding> const& findings, Severity severity);

// The sentences of the findings of one check, each different one once.
[[nodiscard]] std::vector<std::string> advice_of(Kind const& kind, rulebook::Rulebook const& rules,
                                                 Language language);
[[nodiscard]] std::vector<std::string> citations_of(Kind const& kind,
                                                    rulebook::Rulebook const& rules,
                                                    Language language);
// Where a finding is, and where else: 第 8 行、b.csv 第 3 行. A file is named where it is another
// than `file`, the one that was named last.
[[nodiscard]] std::string places_of(Finding const& finding, std::string_view file,
                                    Language language);

}  // namespace jixiao
