#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "form/grid.hpp"
#include "form/limits.hpp"

namespace jixiao::form {

struct Table;

// What a page or a Word document is made of: lines of text and tables, whose cells hold the same.
struct Block {
  std::string text;
  std::vector<Table> table;  // none or one
};

struct TableCell {
  std::vector<Block> blocks;
  std::size_t rows = 1;
  std::size_t columns = 1;
  bool continued = false;  // the cell above goes on here
};

struct Table {
  std::vector<std::vector<TableCell>> rows;
};

// The blocks in document order as one grid: a form may have its title in a line and its blocks in
// several tables. A table stands as the sheets table1, table2, …, lines as the sheet body. A table
// inside a cell is opened up when it is itself a grid, for pages are laid out with tables; a
// smaller one is the text of its cell.
[[nodiscard]] Result<Grid> grid_of_blocks(std::string_view name, std::vector<Block> const& blocks,
                                          Limits const& limits);

}  // namespace jixiao::form
