#pragma once

#include "form/grid.hpp"
#include "form/xlsx_book.hpp"

namespace jixiao::form {

// A sheet as a grid, and what in it could not be read: a string that does not exist, a formula
// without a stored result. Such cells are blank, everything else is kept. The grid must not outlive
// the book, whose strings it shows.
struct SheetGrid {
  Grid grid;
  Errors errors;  // of cells
};
[[nodiscard]] Result<SheetGrid> grid_of_sheet(Archive& archive, Book const& book,
                                              Book::Sheet const& sheet);

}  // namespace jixiao::form
