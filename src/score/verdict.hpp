#pragma once

#include "score/score.hpp"

namespace jixiao::score {

// How far rounding may take a printed score from a computed one. A form that prints all its scores
// with fewer places than the scheme rounds to (1.9 and 1.4 in a form of tenths) is taken to round
// to these, as far as the scheme's `coarse` allows; whole points never tell that they were rounded.
struct Leeway {
  Decimal term;                      // of each term that was rounded
  std::optional<int> coarse_places;  // of the form, where they are taken for its rounding

  // Whether a computed value becomes a rounded term in the form's own places.
  [[nodiscard]] bool rounds(std::optional<Decimal> value) const {
    return value && coarse_places && value->scale() > *coarse_places;
  }
};
// `printed`: the most places of any score that the form prints.
[[nodiscard]] Leeway leeway_of(rulebook::Scheme const& scheme, int printed);
[[nodiscard]] Leeway leeway_of(rulebook::Scheme const& scheme, form::Form const& form);

// What that makes for so many rounded terms together, rounded up to the places shown.
[[nodiscard]] Decimal tolerance_of(Leeway const& leeway, int rounded_terms, int places);

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
