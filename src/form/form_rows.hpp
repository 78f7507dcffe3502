#pragma once

#include "form/form.hpp"
#include "form/grid.hpp"
#include "form/segments.hpp"

namespace jixiao::form {

// Reads the one form that stands in a segment of the grid.
[[nodiscard]] Form read_segment(std::string_view name, Grid const& grid, Segment const& segment,
                                Vocabulary const& vocabulary);

}  // namespace jixiao::form
