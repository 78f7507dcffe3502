#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::form {

// The one shape that every carrier of tables is brought into before a form is looked for: rows of
// cells in document order. A line of running text is a row of one cell, a blank line no row at all.
// Carriers know bytes, delimiters, tags and places; what a cell means is the recogniser's business
// (from_grid). A merged cell is its text where it begins and blank elsewhere, as spreadsheets
// write it in CSV; `covered` says where a cell above reaches into a row. Texts are views into
// `store`, which never moves them, so a grid may be moved but not copied. Columns of a row that
// belong to a cell which begins in a row above.
struct Covered {
  std::size_t column;
  std::size_t columns;
};

struct Row {
  std::size_t first = 0;  // first and last line (or sheet row), counted from 1
  std::size_t last = 0;
  std::vector<std::string_view> cells;  // blank cells at the end are left out
  std::string_view sheet = {};          // "" where rows are lines
  std::vector<Covered> covered = {};    // in the order of the columns
  bool doubtful = false;                // put together from lines that may belong otherwise
};

struct Grid {
  // More cells than any form has; a carrier refuses a wider row, so that a hostile one costs
  // nothing.
  static constexpr std::size_t max_columns = 1024;

  std::vector<Row> rows;
  std::deque<std::string> store;

  Grid() = default;
  Grid(Grid&&) = default;
  Grid& operator=(Grid&&) = default;

  std::string_view keep(std::string text) { return store.emplace_back(std::move(text)); }

  // "672", "671-702"; in a sheet the cells that are filled: "Sheet1!A12:H14".
  [[nodiscard]] std::string place(std::size_t first_row, std::size_t last_row) const;
  [[nodiscard]] std::string place(std::size_t row) const { return place(row, row); }
};

// The cell of a row, "" behind its end.
[[nodiscard]] inline std::string_view cell(Row const& row, std::size_t column) {
  return column < row.cells.size() ? row.cells[column] : std::string_view{};
}

// "C12": columns are counted from 0, rows from 1.
[[nodiscard]] std::string cell_name(std::size_t column, std::size_t row);
// "Sheet1!", "'本级 2024'!"
[[nodiscard]] std::string sheet_prefix(std::string_view sheet);

}  // namespace jixiao::form
