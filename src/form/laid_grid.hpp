#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "form/laid_rows.hpp"

namespace jixiao::form {

// Where heads begin in the lines of a document, when their columns are kept apart.
struct LaidStart {
  std::size_t line;  // index
  LaidHeads heads;
};
[[nodiscard]] std::optional<LaidStart> laid_start(std::span<LaidLine const> lines, std::size_t at,
                                                  TargetJudge const& judge);

// Adds the column of 任务1, 任务2 …, which has no head.
void add_slots(LaidHeads& heads, std::span<std::span<LaidLine const> const> pages,
               TargetJudge const& judge);

// A grid found in a document: from its heads to the line behind its last, as indices of lines.
struct LaidGrid {
  std::size_t begin;
  std::size_t end;
  LaidHeads heads;
  std::vector<LaidRow> rows;
  bool too_large = false;  // and not read
};
// No table is longer; what is would cost more than it is worth, and is left unread.
inline constexpr std::size_t most_grid_lines = 3000;
inline constexpr std::size_t most_page_lines = 600;
// How many of these lines belong to a grid that begins with them: up to a label that is no head of
// a column, a title, or running text.
[[nodiscard]] std::size_t lines_of_grid(std::span<LaidLine const> lines, TargetJudge const& judge);
// The grids of self-assessments and target tables alike, of those the ones that are `wanted`.
[[nodiscard]] std::vector<LaidGrid> laid_grids(
    std::span<LaidLine const> lines, Measure const& measure, TargetJudge& judge,
    std::function<bool(LaidGrid const&)> const& wanted = {});

// The rows of a grid that may run over pages: columns may shift from one page to the next, so each
// page is laid out for itself, under its own heads where they are printed again.
[[nodiscard]] std::vector<LaidRow> read_laid_grid(LaidHeads const& heads,
                                                  std::span<std::span<LaidLine const> const> pages,
                                                  Measure const& measure, TargetJudge& judge);

}  // namespace jixiao::form
