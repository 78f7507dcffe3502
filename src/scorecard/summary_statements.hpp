#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "scorecard/summary.hpp"

namespace jixiao {

// The sentence that a department publishes about the self-assessments of its projects of a year,
// from the grades and budgets that they declare: 本部门对3个项目开展绩效自评，涉及资金…万元，其中
// “优”2个…. Its wording is data, the parameters `statement…` of a check in rules/checks. Money is
// summed up only when every amount is known.
struct PublishedStatement {
  std::string department;
  std::string year;          // "" where the forms print none
  std::size_t projects = 0;  // forms of projects
  std::size_t unknown = 0;   // of them, those whose budget is not known
  std::size_t alike = 0;     // of them, those whose name another one bears, too
  std::size_t others = 0;    // forms of the department that are about no single project
  Words text;                // "" when none of the forms is a project's
};
// By department and year; forms that name no department make none.
[[nodiscard]] std::vector<PublishedStatement> statements_of(Summary const& summary,
                                                            rulebook::Rulebook const& rules);

}  // namespace jixiao
