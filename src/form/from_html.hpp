#pragma once

#include <string_view>

#include "base/result.hpp"
#include "form/grid.hpp"
#include "form/limits.hpp"

namespace jixiao::form {

// True for a web page, and for the HTML tables that sites hand out as .xls.
[[nodiscard]] bool is_html(std::string_view text);

// The lines and tables of a page, `text` in UTF-8 whatever the page says of itself. Pages are read
// as browsers do: tags may be missing, stray or nested wrongly. Scripts and styles are no text.
[[nodiscard]] Result<Grid> grid_from_html(std::string_view name, std::string_view text,
                                          Limits const& limits);

}  // namespace jixiao::form
