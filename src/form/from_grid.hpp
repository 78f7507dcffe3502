#pragma once

#include "form/grid.hpp"
#include "form/read.hpp"

namespace jixiao::form {

// Finds the forms in a grid by the words of their heads and labels, never by fixed rows or columns.
// An indicator grid makes a form; the title above it, the labelled fields, the fund block, the
// goals, and the total, conclusion and signatures below it belong to it. Everything else in the
// document is left alone.
[[nodiscard]] Reading from_grid(std::string_view name, Grid const& grid,
                                Vocabulary const& vocabulary);

}  // namespace jixiao::form
