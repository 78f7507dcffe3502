#pragma once

#include <cstddef>
#include <vector>

#include "scorecard/scorecard.hpp"

// A scorecard in the order of its form: which rows stand in which group, and which findings beside
// which row.
namespace jixiao {

// A row of the form; `scored` is null where the row was left blank.
struct CardRow {
  std::size_t row = 0;  // into Form::indicators
  score::ScoredIndicator const* scored = nullptr;
};
// For each group of the scorecard its rows as printed. A blank row stands with the row before it.
[[nodiscard]] std::vector<std::vector<CardRow>> rows_by_group(Scorecard const& card);

using FindingList = std::vector<Finding const*>;

// Every finding of the scorecard stands in exactly one of these lists.
struct FindingsByRow {
  FindingList form;                     // of the form as a whole, or of its texts
  FindingList execution;                // of the fund block
  std::vector<FindingList> groups;      // as ScoredForm::groups
  std::vector<FindingList> indicators;  // as Form::indicators
};
[[nodiscard]] FindingsByRow findings_by_row(Scorecard const& card);

}  // namespace jixiao
