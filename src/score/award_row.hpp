#pragma once

#include "score/award.hpp"

namespace jixiao::score {

[[nodiscard]] inline Award settled(Formula formula, Decimal points) {
  Award award;
  award.formula = formula;
  award.low = award.high = points;
  award.face_low = award.face_high = points;
  return award;
}

[[nodiscard]] inline Award open_to(Formula formula, Decimal high) {
  Award award;
  award.formula = formula;
  award.high = high;
  return award;
}

// A quotient as it comes, not brought to lowest terms: it is rounded to points at once.
struct Quotient {
  Int128 over = 0;
  Int128 under = 1;  // above 0
};

// One completion under one scheme. The formulas of numbers stand in award_numbers.cpp, what words,
// tiers and days are given in award_words.cpp.
struct AwardRow {
  Completion const& completion;
  Decimal weight;
  rulebook::Scheme const& scheme;
  bool survey;
  RowRule const& rule;

  [[nodiscard]] Award awarded() const;

  [[nodiscard]] bool assigned(rulebook::Assignment assignment) const {
    return rule.assignment != nullptr && rule.assignment->rule == assignment;
  }
  [[nodiscard]] int places() const { return scheme.rounding.indicator; }

  // Numbers.
  [[nodiscard]] Award compared() const;
  [[nodiscard]] Award part(Formula formula, Quotient const& share) const;
  [[nodiscard]] Award part(Formula formula, Ratio const& share) const;
  [[nodiscard]] Award pro_rata(Quotient const& rate) const;
  [[nodiscard]] Award proportional(Ratio const& rate, Ratio const& threshold) const;
  [[nodiscard]] Award rescaled(Ratio const& rate, Ratio const& threshold) const;
  [[nodiscard]] Award by_completion(Ratio const& rate) const;
  [[nodiscard]] Award reverse(Quotient const& rate) const;
  [[nodiscard]] Award interpolated(Ratio const& share) const;
  [[nodiscard]] bool interpolates() const;
  [[nodiscard]] Award against_zero(Ratio const& actual) const;
  [[nodiscard]] Award missed(Ratio const& actual) const;
  [[nodiscard]] bool has_formula() const;
  [[nodiscard]] Award above_range(Quotient const& rate) const;
  [[nodiscard]] Award at_most() const;
  [[nodiscard]] Award either_direction() const;
  [[nodiscard]] Award worst_end() const;
  [[nodiscard]] Award met() const;
  [[nodiscard]] Award best_end() const;
  [[nodiscard]] Award spanned() const;

  // Words, tiers, days, parts.
  [[nodiscard]] Award measured() const;
  [[nodiscard]] Award below_full() const;
  [[nodiscard]] Award unmeasured() const;
  [[nodiscard]] rulebook::TierSpec const* tier_of(std::string_view key) const;
  [[nodiscard]] Award tier(rulebook::TierSpec const& tier) const;
  void believe_tier(Award& award, rulebook::TierSpec const& spec) const;
  [[nodiscard]] Award claimed() const;
  [[nodiscard]] Award left_to_the_assessor() const;
  [[nodiscard]] Award undecided() const;
  [[nodiscard]] Award combined() const;
};

}  // namespace jixiao::score
