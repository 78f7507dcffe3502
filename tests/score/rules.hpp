#pragma once

#include "rulebook/rulebook.hpp"

namespace jixiao::rulebook {

// The rules of the program, loaded once.
Rulebook const& built_in_rules();

}  // namespace jixiao::rulebook
