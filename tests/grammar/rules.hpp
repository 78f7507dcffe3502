#pragma once

#include "grammar/vocabulary.hpp"

namespace jixiao::testing {

// The words and units of rules/, as the program has them; loaded once.
[[nodiscard]] Vocabulary const& rules_words();

}  // namespace jixiao::testing
