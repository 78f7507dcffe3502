#pragma once

#include "score/score.hpp"

namespace jixiao::score {

// What rounding may make a declared score differ by: the scheme's tolerance for each rounded term,
// together rounded up to the places shown.
[[nodiscard]] Decimal tolerance_of(rulebook::Scheme const& scheme, int rounded_terms, int places);

// A declared score held against what the scheme allows.
[[nodiscard]] Verdict verdict_of(std::optional<Decimal> declared, std::optional<Decimal> low,
                                 std::optional<Decimal> high, Decimal tolerance);

// The band that a printed grade names: 优, 优秀 and 自评等级：优 all say the best one. Null when it
// names none, or two.
[[nodiscard]] rulebook::BandSpec const* band_declared(std::string_view declared,
                                                      rulebook::Scheme const& scheme);

// Band of the computed total, every band within reach, and what that says of the declared grade.
[[nodiscard]] Grade grade_of(std::string_view declared, Points const& total, Decimal tolerance,
                             rulebook::Scheme const& scheme);

}  // namespace jixiao::score
