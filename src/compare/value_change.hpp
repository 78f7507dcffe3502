#pragma once

#include "constraint/constraint.hpp"
#include "rulebook/scheme.hpp"
#include "unit/units.hpp"

// What became of a cell from one version of a form to the next, by what the cell says and not by
// how it is spelt.
namespace jixiao::comparison {

enum class Change {
  none,
  respelled,  // other characters, the same value: 98% and 98％, 3000元 and 0.3万元
  easier,     // a target that more values meet
  harder,     // a target that fewer values meet
  raised,     // an actual
  lowered,
  changed,       // another value; which way cannot be told
  other_unit,    // units that do not convert, or that only one of them prints
  incomparable,  // not of one kind, or not understood
  filled,        // it was blank
  blanked,       // it is blank
};
[[nodiscard]] char const* name_of(Change change);
// Whether the two say the same.
[[nodiscard]] constexpr bool is_same(Change change) {
  return change == Change::none || change == Change::respelled;
}

// A null pointer is a blank cell. `equal` is the scheme's formula: where an equality is scored like
// “more is better”, a lower number is the easier target.
[[nodiscard]] Change target_change(Constraint const* before, Constraint const* after,
                                   rulebook::EqualFormula equal, Units const& units);
[[nodiscard]] Change actual_change(Constraint const* before, Constraint const* after,
                                   Units const& units);

}  // namespace jixiao::comparison
