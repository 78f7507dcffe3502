#include "score/award.hpp"

#include <algorithm>
#include <stdexcept>

#include "score/award_parts.hpp"
#include "score/share.hpp"

namespace jixiao::score {
namespace {

using rulebook::Scheme;
using rulebook::TierSpec;

Award settled(Formula formula, Decimal points) {
  Award award;
  award.formula = formula;
  award.low = award.high = points;
  award.face_low = award.face_high = points;
  return award;
}

Award open(Formula formula, Decimal high) {
  Award award;
  award.formula = formula;
  award.high = high;
  return award;
}

struct Row {
  Completion const& completion;
  Decimal weight;
  Scheme const& scheme;
  bool survey;
  RowRule const& rule;

  [[nodiscard]] bool assigned(rulebook::Assignment assignment) const {
    return rule.assignment != nullptr && rule.assignment->rule == assignment;
  }
  [[nodiscard]] int places() const { return scheme.rounding.indicator; }

  [[nodiscard]] Award part(Formula formula, Int128 over, Int128 under) const {
    bool rounded = false;
    Award award = settled(formula, share_of(weight, over, under, places(), rounded));
    award.rounded = rounded;
    return award;
  }
  [[nodiscard]] Award part(Formula formula, Ratio const& share) const {
    return part(formula, share.numerator(), share.denominator());
  }

  [[nodiscard]] Award below_full() const {
    Award award = open(Formula::below_full, just_below(weight, places()));
    award.face_low = Decimal{};
    award.face_high = award.high;
    return award;
  }

  // w·r with r = B/A below 1, or as the pass threshold (及格门槛) has it.
  [[nodiscard]] Award pro_rata(Ratio const& rate) const {
    if (rate.numerator() <= 0) return settled(Formula::ratio, Decimal{});
    if (rate.numerator() >= rate.denominator()) return settled(Formula::full, weight);
    if (assigned(rulebook::Assignment::ratio_threshold)) return by_completion(rate);
    auto const& threshold = scheme.quantitative.pass_threshold;
    if (!threshold) return part(Formula::ratio, rate);
    return scheme.quantitative.rescaled ? rescaled(rate, *threshold)
                                        : proportional(rate, *threshold);
  }

  [[nodiscard]] Award proportional(Ratio const& rate, Ratio const& threshold) const {
    return rate < threshold ? settled(Formula::threshold, Decimal{})
                            : part(Formula::threshold, rate);
  }
  [[nodiscard]] Award rescaled(Ratio const& rate, Ratio const& threshold) const {
    return rate < threshold ? settled(Formula::rescaled, Decimal{})
                            : part(Formula::rescaled, (rate - threshold) / (Ratio{1} - threshold));
  }

  // 按照完成比例赋分: the threshold is the indicator's own and may not be printed, and which of the
  // two curves is meant may not be settled. Either leaves an interval to the assessor.
  [[nodiscard]] Award by_completion(Ratio const& rate) const {
    if (!rule.threshold) {
      Award award = part(Formula::no_threshold, rate);
      award.low = Decimal{};
      award.face_low = Decimal{};
      return award;
    }
    auto const& mode = rule.assignment->mode;
    if (mode == rulebook::RatioMode::rescaled) return rescaled(rate, *rule.threshold);
    Award award = proportional(rate, *rule.threshold);
    if (mode || rate < *rule.threshold) return award;
    Award const lower = rescaled(rate, *rule.threshold);
    award.formula = Formula::either_mode;
    award.low = lower.low;
    award.face_low = lower.low;
    award.rounded = award.rounded || lower.rounded;
    return award;
  }

  [[nodiscard]] Award reverse(Ratio const& rate) const {
    Int128 const over = rate.numerator();
    Int128 const under = rate.denominator();
    if (over <= under) return settled(Formula::full, weight);
    if (scheme.quantitative.reverse == rulebook::ReverseFormula::unstated) return below_full();
    if (scheme.quantitative.reverse == rulebook::ReverseFormula::inverse_ratio)
      return part(Formula::inverse_ratio, under, over);
    if (over / 2 >= under) return settled(Formula::linear_excess, Decimal{});
    return part(Formula::linear_excess, under - (over - under), under);
  }

  [[nodiscard]] Award interpolated(Ratio const& share) const {
    Ratio const& full = *scheme.satisfaction.full;
    Ratio const& zero = *scheme.satisfaction.zero;
    if (share >= full) return settled(Formula::full, weight);
    if (share < zero) return settled(Formula::interpolate, Decimal{});
    return part(Formula::interpolate, (share - zero) / (full - zero));
  }

  [[nodiscard]] bool interpolates() const {
    bool const by_scheme =
        survey && rule.assignment == nullptr &&
        scheme.satisfaction.formula == rulebook::SatisfactionFormula::interpolate;
    return (by_scheme || assigned(rulebook::Assignment::satisfaction)) && completion.share &&
           scheme.satisfaction.full && scheme.satisfaction.zero;
  }

  // Missed a target of 0: nothing. Two doubts leave the other reading standing: an actual below 0
  // counts as 0 where the scheme says so, and 0 reaches ≥0, though the number itself does not; and
  // a bare 0 of which nothing tells the direction may be the least instead of the most.
  [[nodiscard]] Award against_zero(Ratio const& actual) const {
    bool const negative = actual.is_negative() && scheme.quantitative.negative_as_zero &&
                          completion.polarity == Polarity::higher_is_better;
    Award award = settled(Formula::nothing, Decimal{});
    if (negative || completion.assumed) award.high = weight;
    if (negative) {
      award.face_high = weight;
      award.fallback = Decimal{};
    }
    return award;
  }

  // A missed number by the formula of its direction. A target of 0 has no ratio and gives nothing;
  // below 0 no formula of the schemes applies.
  [[nodiscard]] Award missed(Ratio const& actual, std::optional<Ratio> const& rate) const {
    if (completion.target->is_negative() || !has_formula()) return below_full();
    if (!rate) return against_zero(actual);
    if (completion.polarity == Polarity::lower_is_better)
      return completion.beyond ? above_range(*rate) : reverse(*rate);
    if (completion.polarity == Polarity::exact &&
        scheme.quantitative.equal == rulebook::EqualFormula::binary)
      return settled(Formula::nothing, Decimal{});
    return actual.is_negative() ? settled(Formula::ratio, Decimal{}) : pro_rata(*rate);
  }

  // Whether the scheme says what a miss in this direction is worth.
  [[nodiscard]] bool has_formula() const {
    auto const& stated = scheme.quantitative;
    switch (completion.polarity) {
      case Polarity::lower_is_better: return stated.reverse != rulebook::ReverseFormula::unstated;
      case Polarity::exact: return stated.equal != rulebook::EqualFormula::unstated;
      case Polarity::higher_is_better:
      case Polarity::none: return stated.positive != rulebook::PositiveFormula::unstated;
    }
    return false;
  }

  // More than a range asks for may be too much or more than enough.
  [[nodiscard]] Award above_range(Ratio const& rate) const {
    Award award = reverse(rate);
    if (scheme.quantitative.above_range == rulebook::AboveRange::reverse) return award;
    award.formula = Formula::beyond;
    award.high = weight;
    award.face_high = weight;
    return award;
  }

  // 控制率 may mean at most or at least: both readings of the bare number.
  [[nodiscard]] Award either_direction() const {
    Award award = worst_end();
    Award const lower = *completion.actual <= *completion.target ? settled(Formula::full, weight)
                        : completion.rate                        ? reverse(*completion.rate)
                                          : settled(Formula::nothing, Decimal{});
    if (award.low == lower.low && award.high == lower.high) return award;
    award.formula = Formula::unclear;
    award.low = std::min(award.low, lower.low);
    award.high = std::max(award.high, lower.high);
    award.face_low = award.low;
    award.face_high = award.high;
    award.rounded = award.rounded || lower.rounded;
    return award;
  }

  [[nodiscard]] Award worst_end() const {
    if (interpolates()) return interpolated(*completion.share);
    if (completion.attainment != Attainment::met)
      return missed(*completion.actual, completion.rate);
    return met();
  }

  [[nodiscard]] Award met() const {
    Award award = settled(Formula::full, weight);
    // Spent nothing of 10万元: within it, and nothing of it where the number is an equality.
    if (completion.inferred && completion.actual->is_zero() && !completion.target->is_zero())
      award.low = Decimal{};
    return award;
  }

  [[nodiscard]] Award best_end() const {
    if (interpolates() && !completion.actual->is_zero())
      return interpolated(*completion.share / *completion.actual * *completion.best);
    if (completion.attainment == Attainment::between) return settled(Formula::full, weight);
    std::optional<Ratio> rate;
    if (!completion.target->is_zero()) rate = *completion.best / *completion.target;
    return missed(*completion.best, rate);
  }

  [[nodiscard]] Award measured() const {
    if (!completion.actual || !completion.target || assigned(rulebook::Assignment::direct))
      return unmeasured();
    if (assigned(rulebook::Assignment::tier)) return left_to_the_assessor();
    return compared();
  }

  [[nodiscard]] Award compared() const {
    Award award = completion.best      ? spanned()
                  : completion.unclear ? either_direction()
                                       : worst_end();
    if (completion.about_actual) award.low = Decimal{};
    bool const near = completion.about_target && completion.attainment != Attainment::met;
    if (completion.about_actual || near) award.high = weight;
    return award;
  }

  [[nodiscard]] Award spanned() const {
    Award const worst = worst_end();
    Award const best = best_end();
    Award award = worst;
    award.low = std::min(worst.low, best.low);
    award.high = std::max(worst.high, best.high);
    award.face_low = award.low;
    award.face_high = award.high;
    award.rounded = worst.rounded || best.rounded;
    return award;
  }

  // Met or not, as with a deadline: met, missed, or it cannot be told from what is stated.
  [[nodiscard]] Award unmeasured() const {
    if (completion.attainment == Attainment::met) return settled(Formula::full, weight);
    if (completion.attainment == Attainment::between) {
      Award award = open(Formula::open, weight);
      award.face_low = Decimal{};
      award.face_high = weight;
      return award;
    }
    Award award = below_full();
    award.fallback = Decimal{};
    return award;
  }

  [[nodiscard]] TierSpec const* tier_of(std::string_view key) const {
    for (TierSpec const& tier : scheme.tiers)
      if (tier.key == key) return &tier;
    return nullptr;
  }

  [[nodiscard]] Award tier(TierSpec const& tier) const {
    bool rounded_low = false;
    bool rounded_high = false;
    Award award;
    award.formula = Formula::tier;
    award.low =
        share_of(weight, tier.low.numerator(), tier.low.denominator(), places(), rounded_low);
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
  void believe_tier(Award& award, TierSpec const& spec) const {
    Award const believed = tier(spec);
    award.face_low = believed.face_low;
    award.face_high = believed.face_high;
    award.fallback = believed.fallback;
    award.rounded = believed.rounded;
  }

  [[nodiscard]] Award claimed() const {
    bool const tiers = completion.measure == Measure::qualitative && !scheme.tiers.empty();
    if (completion.attainment == Attainment::claimed_met) {
      Award award = open(Formula::claim, weight);
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

  [[nodiscard]] Award left_to_the_assessor() const {
    Award award = open(Formula::open, weight);
    award.face_low = Decimal{};
    award.face_high = weight;
    return award;
  }

  [[nodiscard]] Award undecided() const {
    Award award = open(completion.reason == "overflow" ? Formula::overflow : Formula::open, weight);
    // Where no number is asked for the rule leaves it to the assessor.
    if (completion.measure != Measure::quantitative && completion.basis == Basis::claimed) {
      award.face_low = Decimal{};
      award.face_high = weight;
    }
    return award;
  }

  [[nodiscard]] Award combined() const;

  [[nodiscard]] Award awarded() const {
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
      case Attainment::not_applicable: return open(Formula::open, weight);
      case Attainment::undecided: return undecided();
    }
    return undecided();
  }
};

Award Row::combined() const {
  PartsAward parts(completion.join);
  for (auto const& part : completion.parts)
    parts.add(Row{part, weight, scheme, survey, rule}.awarded());
  return parts.whole(weight, places());
}

}  // namespace

Award award(Completion const& completion, Decimal weight, rulebook::Scheme const& scheme,
            bool survey, RowRule const& rule) noexcept {
  try {
    if (weight.is_zero()) return settled(Formula::full, weight);
    return Row{completion, weight, scheme, survey, rule}.awarded();
  } catch (std::exception const&) {
    return open(Formula::overflow, weight);
  }
}

std::optional<Decimal> score_of(Award const& award, std::optional<Decimal> declared) {
  if (!award.face_low || !award.face_high) return std::nullopt;
  if (*award.face_low == *award.face_high) return award.face_low;
  if (declared && *declared >= *award.face_low && *declared <= *award.face_high) return declared;
  return award.fallback;
}

}  // namespace jixiao::score
