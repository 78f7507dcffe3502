#include <stdexcept>

#include "score/award_row.hpp"
#include "score/share.hpp"

namespace jixiao::score {
namespace {

// The whole number towards minus or plus infinity.
Ratio whole_part(Ratio const& value, bool up) {
  Int128 whole = value.numerator() / value.denominator();
  bool const cut = value.numerator() % value.denominator() != 0;
  if (cut && up && !value.is_negative()) ++whole;
  if (cut && !up && value.is_negative()) --whole;
  return whole_number(whole);
}

Award objective(Ratio const& share, rulebook::RatioSpec const& spec, int places) {
  Decimal const weight = spec.points;
  if (spec.formula == rulebook::RatioFormula::proportional) {
    if (share >= Ratio{1}) return settled(Formula::full, weight);
    if (share.is_negative()) return settled(Formula::objective, Decimal{});
    bool rounded = false;
    Award award = settled(Formula::objective, share_of(weight, share.numerator(),
                                                       share.denominator(), places, rounded));
    award.rounded = rounded;
    return award;
  }
  Ratio const excess = (share - spec.full.value_or(Ratio{})) * Ratio{100};
  if (excess.numerator() <= 0) return settled(Formula::full, weight);
  auto const after = [&](Ratio const& points_above) {
    Ratio const left = Ratio{weight} - Ratio{spec.off.value_or(Decimal{})} * points_above;
    return left.is_negative() ? Decimal{} : left.rounded(places);
  };
  Award award = settled(Formula::objective, after(excess));
  award.low = after(whole_part(excess, true));
  award.high = after(whole_part(excess, false));
  award.rounded = true;
  return award;
}

}  // namespace

std::optional<Award> award(Completion const& completion, rulebook::RatioSpec const& spec,
                           int places) noexcept {
  if (completion.best) return std::nullopt;
  try {
    auto const share = completion.share();
    return share ? std::optional{objective(*share, spec, places)} : std::nullopt;
  } catch (std::exception const&) {
    return std::nullopt;
  }
}

}  // namespace jixiao::score
