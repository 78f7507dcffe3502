#pragma once

#include <span>

#include "form/form.hpp"
#include "form/target_sections.hpp"

namespace jixiao::form {

// The goal of the whole period and that of the year stand side by side on the page and one behind
// the other in the text. The second begins where the lines get narrower or wider: all lines of a
// cell but its last are about as wide as the cell. Returns false where no such place is found; then
// all of the text is the first.
bool read_goals(Goals& goals, std::span<Token const> tokens);

}  // namespace jixiao::form
