#pragma once

#include <string>
#include <utility>
#include <vector>

namespace jixiao::form {

using Parts = std::vector<std::pair<std::string, std::string>>;

// An archive of these parts, packed.
[[nodiscard]] std::string zip_of(Parts const& parts);

}  // namespace jixiao::form
