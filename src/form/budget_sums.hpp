#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "form/budget_words.hpp"

namespace jixiao::form {

// A row whose figures may stand in more than one way: one text per column, "" for a blank. A row
// with one candidate is known; a row with none is not read at all, and no sum with it is asked.
struct SumRow {
  std::string_view name;
  int level = 1;
  std::vector<std::vector<std::string>> candidates;
};

// Strikes out the candidates that the table's own sums contradict. A sum is a row and its parts:
// the rows below it that stand deeper, the numbered rows below an unnumbered one (收入合计 over
// 一、 二、), or the rows above a total (合计, 总计). Such a sum is believed where the figures
// printed make it hold to the last digit in every column, or in one of several parts; a candidate
// stays when it stands in any of the ways that do. `summed` says which columns are amounts; rates
// are never added.
void strike_by_sums(std::span<SumRow> rows, std::vector<bool> const& summed,
                    BudgetWords const& words);

}  // namespace jixiao::form
