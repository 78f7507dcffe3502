#include "form/joined_heads.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "form/labels.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t most_head_rows = 4;

bool is_covered(Row const& row, std::size_t column) {
  return std::ranges::any_of(row.covered, [&](Covered const& covered) {
    return covered.column <= column && column < covered.column + covered.columns;
  });
}

// How many rows the cell under 三级指标 takes; one where it is no such head.
std::size_t head_rows(Grid const& grid, std::size_t first, Vocabulary const& vocabulary) {
  if (first + 1 >= grid.rows.size() || grid.rows[first + 1].covered.empty()) return 1;
  auto const& cells = grid.rows[first].cells;
  for (std::size_t column = 0; column < cells.size(); ++column) {
    if (!is_covered(grid.rows[first + 1], column)) continue;
    auto const label = label_of(cells[column], vocabulary);
    if (!label || label->value || label->key != Key::name) continue;
    std::size_t count = 1;
    while (count < most_head_rows && first + count < grid.rows.size() &&
           is_covered(grid.rows[first + count], column))
      ++count;
    return count;
  }
  return 1;
}

}  // namespace

void join_heads(Grid& grid, Vocabulary const& vocabulary) {
  std::vector<Row> out;
  out.reserve(grid.rows.size());
  for (std::size_t i = 0; i < grid.rows.size();) {
    std::size_t const count = head_rows(grid, i, vocabulary);
    Row row = std::move(grid.rows[i]);
    for (std::size_t k = i + 1; k < i + count; ++k) {
      auto const& below = grid.rows[k];
      row.last = below.last;
      if (row.cells.size() < below.cells.size()) row.cells.resize(below.cells.size());
      for (std::size_t c = 0; c < below.cells.size(); ++c)
        if (!trim(below.cells[c]).empty()) row.cells[c] = below.cells[c];
    }
    i += count;
    out.push_back(std::move(row));
  }
  grid.rows = std::move(out);
}

}  // namespace jixiao::form
