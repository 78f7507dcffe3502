#pragma once

#include <string>

#include "cli/options.hpp"

namespace jixiao::cli {

// All commands, or one of them.
[[nodiscard]] std::string help(Language language);
[[nodiscard]] std::string help(CommandSpec const& command, Language language);

}  // namespace jixiao::cli
