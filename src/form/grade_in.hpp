#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "grammar/vocabulary.hpp"

namespace jixiao::form {

// The grade that a conclusion states behind one of the known phrases: 自评等级为优，… → 优. Nothing
// when no short word follows the phrase.
[[nodiscard]] std::optional<std::string> grade_in(std::string_view conclusion,
                                                  Vocabulary const& vocabulary);

}  // namespace jixiao::form
