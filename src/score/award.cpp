#include "score/award.hpp"

#include <stdexcept>

#include "score/award_row.hpp"

namespace jixiao::score {

using rulebook::TierSpec;

Award AwardRow::awarded() const {
  if (!completion.parts.empty()) return combined();
  switch (completion.attainment) {
    case Attainment::met:
    case Attainment::missed:
    case Attainment::between: return measured();
    case Attainment::tier:
      if (TierSpec const* spec = tier_of(completion.tier)) return tier(*spec);
      return undecided();
    case Attainment::claimed_met:
    case Attainment::claimed_partly:
    case Attainment::claimed_missed: return claimed();
    case Attainment::not_applicable: return open_to(Formula::open, weight);
    case Attainment::undecided: return undecided();
  }
  return undecided();
}

Award award(Completion const& completion, Decimal weight, rulebook::Scheme const& scheme,
            bool survey, RowRule const& rule) noexcept {
  try {
    if (weight.is_zero()) return settled(Formula::full, weight);
    return AwardRow{completion, weight, scheme, survey, rule}.awarded();
  } catch (std::exception const&) {
    return open_to(Formula::overflow, weight);
  }
}

std::optional<Decimal> score_of(Award const& award, std::optional<Decimal> declared) {
  if (!award.face_low || !award.face_high) return std::nullopt;
  if (*award.face_low == *award.face_high) return award.face_low;
  if (declared && *declared >= *award.face_low && *declared <= *award.face_high) return declared;
  return award.fallback;
}

}  // namespace jixiao::score
