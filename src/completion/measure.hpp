#pragma once

#include "completion/completion.hpp"

namespace jixiao {

// What kind of rule a target asks for when it is answered by a word.
[[nodiscard]] Measure measure_of(ast::Expression const& target);

// Whether the scheme's tier labels are an answer to the target: it asks for no number and no day.
[[nodiscard]] bool takes_tiers(ast::Expression const& target);

}  // namespace jixiao
