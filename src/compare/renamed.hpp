#pragma once

#include "check/rows.hpp"

namespace jixiao::comparison {

// How alike two names are: of their letters, the share that stands in both in the same order.
[[nodiscard]] Ratio likeness(std::string_view a, std::string_view b);

// Whether two rows of one level that are left over may be one row under another name: most of the
// name is the same (群众满意度, 受益群众满意度); or, where each version has only this one left in
// its level (`sole`), target and weight are the same and some of the name (培训人次, 受训人数).
[[nodiscard]] bool may_be_renamed(check::Row const& a, check::Row const& b, bool sole);

// The names differ by more than one being cut.
[[nodiscard]] bool is_renamed(check::Row const& before, check::Row const& after);

}  // namespace jixiao::comparison
