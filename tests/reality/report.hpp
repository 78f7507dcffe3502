#pragma once

#include <string>
#include <vector>

#include "published_form.hpp"
#include "rulebook/rulebook.hpp"

namespace jixiao::reality {

// docs/reality.md: every form scored under the scheme it shows, row by row, and a summary on top.
[[nodiscard]] std::string report_on(std::vector<PublishedForm> const& forms,
                                    rulebook::Rulebook const& rules);

}  // namespace jixiao::reality
