#include "form/table_grid.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "form/refusal.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t most_columns = 1'000;  // of one cell, as HTML has it
constexpr std::size_t most_rows = 65'534;

bool is_grid(Table const& table);

bool holds_grid(TableCell const& cell) {
  return std::ranges::any_of(cell.blocks, [](Block const& block) {
    return !block.table.empty() && is_grid(block.table.front());
  });
}

bool is_grid(Table const& table) {
  bool const wide =
      std::ranges::any_of(table.rows, [](auto const& cells) { return cells.size() > 1; });
  return (wide && table.rows.size() > 1) || std::ranges::any_of(table.rows, [](auto const& cells) {
           return std::ranges::any_of(cells, holds_grid);
         });
}

void add_text(std::vector<Block> const& blocks, std::string_view separator, std::string& out) {
  for (auto const& block : blocks) {
    if (!block.text.empty()) out += (out.empty() ? "" : std::string(separator)) + block.text;
    for (auto const& table : block.table)
      for (auto const& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
          add_text(row[i].blocks, i == 0 ? separator : " ", out);
  }
}

class Builder {
 public:
  Builder(std::string_view name, Limits const& limits) : name_(name), limits_(limits) {
    body_ = grid_.keep("body");
  }

  Result<Grid> run(std::vector<Block> const& blocks) {
    add(blocks);
    if (!errors_.empty()) return std::move(errors_);
    return std::move(grid_);
  }

 private:
  struct Reaching {  // a cell that reaches into rows below
    Covered columns;
    std::size_t rows;
  };

  void refuse(std::string at, std::string_view zh, std::string_view en, std::size_t limit) {
    if (errors_.empty())
      errors_.push_back(refusal(name_, std::move(at), fmt::format("{}超过上限 {}", zh, limit),
                                fmt::format("more {} than the limit of {}", en, limit)));
  }

  void add(std::vector<Block> const& blocks) {
    for (auto const& block : blocks) {
      if (!errors_.empty()) return;
      if (!block.table.empty()) {
        add(block.table.front());
      } else if (!trim(block.text).empty()) {
        Row row{++lines_, lines_, {}, body_, {}};
        put(row, 0, block.text);
        push(std::move(row));
      }
    }
  }

  void add(Table const& table) {
    auto const sheet = grid_.keep(fmt::format("table{}", ++tables_));
    std::vector<Reaching> reaching;
    for (std::size_t i = 0; i < table.rows.size() && errors_.empty(); ++i) {
      auto const& cells = table.rows[i];
      if (std::ranges::any_of(cells, holds_grid)) {
        for (auto const& cell : cells) add(cell.blocks);
        continue;
      }
      Row row{i + 1, i + 1, {}, sheet, {}};
      add_cells(cells, row, reaching);
      push(std::move(row));
    }
  }

  void add_cells(std::vector<TableCell> const& cells, Row& row, std::vector<Reaching>& reaching) {
    for (auto const& from_above : reaching) row.covered.push_back(from_above.columns);
    covered_ += row.covered.size();
    if (covered_ > limits_.cells)
      return refuse(place(row, 0), "合并单元格数", "merged cells", limits_.cells);
    std::vector<Reaching> below;
    for (auto& from_above : reaching)
      if (--from_above.rows > 0) below.push_back(from_above);
    std::size_t column = 0;
    auto next_above = row.covered.begin();
    std::vector<Covered> continued;
    for (auto const& cell : cells) {
      for (; next_above != row.covered.end() && next_above->column <= column; ++next_above)
        column = std::max(column, next_above->column + next_above->columns);
      auto const columns = std::clamp<std::size_t>(cell.columns, 1, most_columns);
      if (cell.continued) {
        continued.push_back({column, columns});
      } else {
        std::string text;
        add_text(cell.blocks, "\n", text);
        put(row, column, std::move(text));
        if (cell.rows > 1) below.push_back({{column, columns}, std::min(cell.rows, most_rows) - 1});
      }
      column += columns;
    }
    row.covered.insert(row.covered.end(), continued.begin(), continued.end());
    std::ranges::sort(row.covered, {}, &Covered::column);
    std::ranges::sort(below, {}, [](Reaching const& r) { return r.columns.column; });
    reaching = std::move(below);
  }

  static std::string place(Row const& row, std::size_t column) {
    return sheet_prefix(row.sheet) + cell_name(column, row.first);
  }

  void put(Row& row, std::size_t column, std::string text) {
    if (trim(text).empty()) return;
    if (column >= Grid::max_columns)
      return refuse(place(row, column), "列数", "columns", Grid::max_columns);
    if (text.size() > limits_.cell_bytes)
      return refuse(place(row, column), "单元格字节数", "bytes in a cell", limits_.cell_bytes);
    if (++cells_ > limits_.cells)
      return refuse(place(row, column), "单元格数", "cells", limits_.cells);
    if (row.cells.size() <= column) row.cells.resize(column + 1);
    row.cells[column] = grid_.keep(std::move(text));
  }

  void push(Row row) {
    if (!row.cells.empty()) grid_.rows.push_back(std::move(row));
  }

  std::string_view name_;
  Limits const& limits_;
  Grid grid_;
  Errors errors_;
  std::string_view body_;
  std::size_t lines_ = 0;
  std::size_t tables_ = 0;
  std::size_t cells_ = 0;
  std::size_t covered_ = 0;
};

}  // namespace

Result<Grid> grid_of_blocks(std::string_view name, std::vector<Block> const& blocks,
                            Limits const& limits) {
  return Builder(name, limits).run(blocks);
}

}  // namespace jixiao::form
