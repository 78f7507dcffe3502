#pragma once

#include "form/grid.hpp"
#include "form/read.hpp"

namespace jixiao::form {

// All forms of a grid of real tables, from a workbook, a page, a Word document or CSV. Target
// tables whose 实施期 and annual blocks stand side by side, and those of a department, are read by
// the reader of such tables in text, row for row, so that both columns explain each other here too;
// everything else by from_grid. Budget tables come from the rows that belong to no form.
[[nodiscard]] Reading from_tables(std::string_view name, Grid grid, Vocabulary const& vocabulary);

}  // namespace jixiao::form
