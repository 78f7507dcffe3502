#include <algorithm>

#include "score/award_parts.hpp"
#include "score/award_row.hpp"
#include "score/share.hpp"

namespace jixiao::score {

using rulebook::TierSpec;

Award AwardRow::measured() const {
  if (!completion.actual || !completion.target || assigned(rulebook::Assignment::direct))
    return unmeasured();
  if (assigned(rulebook::Assignment::tier)) return left_to_the_assessor();
  return compared();
}

Award AwardRow::below_full() const {
  Award award = open_to(Formula::below_full, just_below(weight, places()));
  award.face_low = Decimal{};
  award.face_high = award.high;
  return award;
}

// Met or not, as with a deadline: met, missed, or it cannot be told from what is stated.
Award AwardRow::unmeasured() const {
  if (completion.attainment == Attainment::met) return settled(Formula::full, weight);
  if (completion.attainment == Attainment::between) {
    Award award = open_to(Formula::open, weight);
    award.face_low = Decimal{};
    award.face_high = weight;
    return award;
  }
  Award award = below_full();
  award.fallback = Decimal{};
  return award;
}

TierSpec const* AwardRow::tier_of(std::string_view key) const {
  for (TierSpec const& tier : scheme.tiers)
    if (tier.key == key) return &tier;
  return nullptr;
}

Award AwardRow::tier(TierSpec const& tier) const {
  bool rounded_low = false;
  bool rounded_high = false;
  Award award;
  award.formula = Formula::tier;
  award.low = share_of(weight, tier.low.numerator(), tier.low.denominator(), places(), rounded_low);
  award.high =
      share_of(weight, tier.high.numerator(), tier.high.denominator(), places(), rounded_high);
  if (!tier.high_closed) award.high = std::max(award.low, just_below(award.high, places()));
  award.face_low = award.low;
  award.face_high = award.high;
  if (tier.high_closed) award.fallback = award.high;
  award.rounded = rounded_low || rounded_high;
  return award;
}

// Believed, a word on a qualitative target says the tier of its rank.
void AwardRow::believe_tier(Award& award, TierSpec const& spec) const {
  Award const believed = tier(spec);
  award.face_low = believed.face_low;
  award.face_high = believed.face_high;
  award.fallback = believed.fallback;
  award.rounded = believed.rounded;
}

Award AwardRow::claimed() const {
  bool const tiers = completion.measure == Measure::qualitative && !scheme.tiers.empty();
  if (completion.attainment == Attainment::claimed_met) {
    Award award = open_to(Formula::claim, weight);
    award.face_low = award.face_high = weight;
    if (tiers) believe_tier(award, scheme.tiers.front());
    return award;
  }
  Award award = below_full();
  award.formula = Formula::claim;
  if (tiers && completion.attainment == Attainment::claimed_missed)
    believe_tier(award, scheme.tiers.back());
  else if (tiers && scheme.tiers.size() > 2)
    believe_tier(award, scheme.tiers[1]);
  return award;
}

Award AwardRow::left_to_the_assessor() const {
  Award award = open_to(Formula::open, weight);
  award.face_low = Decimal{};
  award.face_high = weight;
  return award;
}

Award AwardRow::undecided() const {
  Award award =
      open_to(completion.reason == "overflow" ? Formula::overflow : Formula::open, weight);
  // Where no number is asked for the rule leaves it to the assessor.
  if (completion.measure != Measure::quantitative && completion.basis == Basis::claimed) {
    award.face_low = Decimal{};
    award.face_high = weight;
  }
  return award;
}

Award AwardRow::combined() const {
  PartsAward parts(completion.join);
  for (auto const& part : completion.parts)
    parts.add(AwardRow{part, weight, scheme, survey, rule}.awarded());
  return parts.whole(weight, places());
}

}  // namespace jixiao::score
