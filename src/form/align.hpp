#pragma once

#include <optional>
#include <vector>

#include "form/grid.hpp"
#include "form/labels.hpp"

namespace jixiao::form {

// A column of the indicator grid where its head stands.
struct Column {
  std::size_t index;
  Key key;
};

// The heads of an indicator grid, or nothing when the row is none: at least three of its columns,
// among them the name and a target, an actual value or a score. `repeated` is true when a head
// occurs twice, as in target tables with an 实施期 and an annual block side by side.
struct Heads {
  std::vector<Column> columns;
  bool repeated = false;
  [[nodiscard]] bool has(Key key) const;
  [[nodiscard]] std::size_t column_of(Key key) const;  // behind every column where there is none
};
[[nodiscard]] std::optional<Heads> heads_of(Row const& row, Vocabulary const& vocabulary);

// Which cell of the row belongs to each of the heads' columns.
//
// Text extracted from PDF does not keep columns: a merged cell of the page takes one column in the
// heads and two below, or none after a page break. So a row is laid under the heads by the cheapest
// monotone alignment, where a cell costs what it does not look like (a level-2 name under 一级指标,
// words under 得分) and how far it stands from its head. A row that fits straight costs nothing and
// is taken as it stands.
struct Alignment {
  std::vector<std::optional<std::size_t>> cells;  // one for each column of the heads
  std::optional<std::size_t> slot;                // 任务1, where the heads have no column for it
  bool complete = true;                           // no printed cell was left over
};
[[nodiscard]] Alignment align(Row const& row, Heads const& heads, bool level1_has_points,
                              Vocabulary const& vocabulary);

}  // namespace jixiao::form
