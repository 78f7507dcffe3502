#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "constraint/constraint.hpp"
#include "unit/units.hpp"

// Target values of different forms held against one another.
namespace jixiao::check {

enum class Match { equal, differs, incomparable };

// Whether two targets ask for the same. Another spelling is the same, as is a relation that one of
// them leaves out, or a text that is the beginning of the other: it is cut. What cannot be compared
// is no difference.
[[nodiscard]] Match match_of(Constraint const& a, Constraint const& b, Units const& units);

// The unit without its years: ≥5次/年 and ≥5次 are the same in a table of one year.
[[nodiscard]] std::string yearless(std::string_view unit);

// The number of a bound, in `unit`; nothing for other targets and other units.
[[nodiscard]] std::optional<Ratio> number_in(Constraint const& target, std::string_view unit,
                                             Units const& units);
[[nodiscard]] ast::Bound const* bound_of(Constraint const& target);

}  // namespace jixiao::check
