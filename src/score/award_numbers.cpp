#include <algorithm>

#include "score/award_row.hpp"
#include "score/share.hpp"

namespace jixiao::score {
namespace {

Quotient quotient_of(Ratio const& value) {
  return {value.numerator(), value.denominator()};
}

// `target` above 0.
Quotient quotient_of(Ratio const& actual, Ratio const& target) {
  Quotient made;
  if (actual.denominator() == target.denominator()) return {actual.numerator(), target.numerator()};
  if (!__builtin_mul_overflow(actual.numerator(), target.denominator(), &made.over) &&
      !__builtin_mul_overflow(actual.denominator(), target.numerator(), &made.under))
    return made;
  return quotient_of(actual / target);
}

Ratio ratio_of(Quotient const& quotient) {
  return whole_number(quotient.over) / whole_number(quotient.under);
}

}  // namespace

Award AwardRow::part(Formula formula, Quotient const& share) const {
  bool rounded = false;
  Award award = settled(formula, share_of(weight, share.over, share.under, places(), rounded));
  award.rounded = rounded;
  return award;
}

Award AwardRow::part(Formula formula, Ratio const& share) const {
  return part(formula, quotient_of(share));
}

// w·r with r = B/A below 1, or as the pass threshold (及格门槛) has it.
Award AwardRow::pro_rata(Quotient const& rate) const {
  if (rate.over <= 0) return settled(Formula::ratio, Decimal{});
  if (rate.over >= rate.under) return settled(Formula::full, weight);
  if (assigned(rulebook::Assignment::ratio_threshold)) return by_completion(ratio_of(rate));
  auto const& threshold = scheme.quantitative.pass_threshold;
  if (!threshold) return part(Formula::ratio, rate);
  return scheme.quantitative.rescaled ? rescaled(ratio_of(rate), *threshold)
                                      : proportional(ratio_of(rate), *threshold);
}

Award AwardRow::proportional(Ratio const& rate, Ratio const& threshold) const {
  return rate < threshold ? settled(Formula::threshold, Decimal{}) : part(Formula::threshold, rate);
}

Award AwardRow::rescaled(Ratio const& rate, Ratio const& threshold) const {
  return rate < threshold ? settled(Formula::rescaled, Decimal{})
                          : part(Formula::rescaled, (rate - threshold) / (Ratio{1} - threshold));
}

// 按照完成比例赋分: the threshold is the indicator's own and may not be printed, and which of the
// two curves is meant may not be settled. Either leaves an interval to the assessor.
Award AwardRow::by_completion(Ratio const& rate) const {
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

Award AwardRow::reverse(Quotient const& rate) const {
  auto const [over, under] = rate;
  if (over <= under) return settled(Formula::full, weight);
  if (scheme.quantitative.reverse == rulebook::ReverseFormula::unstated) return below_full();
  if (scheme.quantitative.reverse == rulebook::ReverseFormula::inverse_ratio)
    return part(Formula::inverse_ratio, {under, over});
  if (over / 2 >= under) return settled(Formula::linear_excess, Decimal{});
  return part(Formula::linear_excess, {under - (over - under), under});
}

Award AwardRow::interpolated(Ratio const& share) const {
  Ratio const& full = *scheme.satisfaction.full;
  Ratio const& zero = *scheme.satisfaction.zero;
  if (share >= full) return settled(Formula::full, weight);
  if (share < zero) return settled(Formula::interpolate, Decimal{});
  return part(Formula::interpolate, (share - zero) / (full - zero));
}

bool AwardRow::interpolates() const {
  bool const by_scheme = survey && rule.assignment == nullptr &&
                         scheme.satisfaction.formula == rulebook::SatisfactionFormula::interpolate;
  return (by_scheme || assigned(rulebook::Assignment::satisfaction)) &&
         completion.share_places > 0 && completion.actual && scheme.satisfaction.full &&
         scheme.satisfaction.zero;
}

// Missed a target of 0: nothing. Two doubts leave the other reading standing: an actual below 0
// counts as 0 where the scheme says so, and 0 reaches ≥0, though the number itself does not; and
// a bare 0 of which nothing tells the direction may be the least instead of the most.
Award AwardRow::against_zero(Ratio const& actual) const {
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
Award AwardRow::missed(Ratio const& actual) const {
  Ratio const& target = *completion.target;
  if (target.is_negative() || !has_formula()) return below_full();
  if (target.is_zero()) return against_zero(actual);
  Quotient const rate = quotient_of(actual, target);
  if (completion.polarity == Polarity::lower_is_better)
    return completion.beyond ? above_range(rate) : reverse(rate);
  if (completion.polarity == Polarity::exact &&
      scheme.quantitative.equal == rulebook::EqualFormula::binary)
    return settled(Formula::nothing, Decimal{});
  return actual.is_negative() ? settled(Formula::ratio, Decimal{}) : pro_rata(rate);
}

// Whether the scheme says what a miss in this direction is worth.
bool AwardRow::has_formula() const {
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
Award AwardRow::above_range(Quotient const& rate) const {
  Award award = reverse(rate);
  if (scheme.quantitative.above_range == rulebook::AboveRange::reverse) return award;
  award.formula = Formula::beyond;
  award.high = weight;
  award.face_high = weight;
  return award;
}

Award AwardRow::at_most() const {
  if (*completion.actual <= *completion.target) return settled(Formula::full, weight);
  if (completion.target->is_zero()) return settled(Formula::nothing, Decimal{});
  return reverse(quotient_of(*completion.actual, *completion.target));
}

// 控制率 may mean at most or at least: both readings of the bare number.
Award AwardRow::either_direction() const {
  Award award = worst_end();
  Award const lower = at_most();
  if (award.low == lower.low && award.high == lower.high) return award;
  award.formula = Formula::unclear;
  award.low = std::min(award.low, lower.low);
  award.high = std::max(award.high, lower.high);
  award.face_low = award.low;
  award.face_high = award.high;
  award.rounded = award.rounded || lower.rounded;
  return award;
}

Award AwardRow::worst_end() const {
  if (interpolates()) return interpolated(*completion.share());
  return completion.attainment == Attainment::met ? met() : missed(*completion.actual);
}

Award AwardRow::met() const {
  Award award = settled(Formula::full, weight);
  // Spent nothing of 10万元: within it, and nothing of it where the number is an equality.
  if (completion.inferred && completion.actual->is_zero() && !completion.target->is_zero())
    award.low = Decimal{};
  return award;
}

Award AwardRow::best_end() const {
  if (interpolates() && !completion.actual->is_zero())
    return interpolated(*completion.share() / *completion.actual * *completion.best);
  if (completion.attainment == Attainment::between) return settled(Formula::full, weight);
  return missed(*completion.best);
}

Award AwardRow::compared() const {
  Award award = completion.best ? spanned() : completion.unclear ? either_direction() : worst_end();
  if (completion.about_actual) award.low = Decimal{};
  bool const near = completion.about_target && completion.attainment != Attainment::met;
  if (completion.about_actual || near) award.high = weight;
  return award;
}

Award AwardRow::spanned() const {
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

}  // namespace jixiao::score
