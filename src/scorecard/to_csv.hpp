#pragma once

#include <string>

#include "scorecard/scorecard.hpp"

// Scorecards as a table for spreadsheet programs: UTF-8 with a byte order mark, CRLF, one line for
// the execution, each group, each indicator and the total.
namespace jixiao {

// The mark and the line of heads, once before all forms.
[[nodiscard]] std::string csv_head();
[[nodiscard]] std::string to_csv(Scorecard const& card);

}  // namespace jixiao
