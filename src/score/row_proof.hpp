#pragma once

#include <algorithm>
#include <string>

#include "completion/compare.hpp"
#include "score/proof.hpp"

namespace jixiao::score {

inline constexpr std::string_view no_path{};

// Exact, "2000/3" where it is no decimal.
[[nodiscard]] std::string text_of(Ratio const& value);
// "98.62%"; an absurd quotient stays a quotient.
[[nodiscard]] std::string percent_of(Ratio const& value);

// The steps of one row, group by group. What a rule says stands in proof_rule.cpp, target and
// actual and their comparison in proof_comparison.cpp, the points in proof_points.cpp.
struct RowProof {
  Proof& proof;
  ScoredIndicator const& row;
  std::optional<Award> const& award;
  rulebook::Scheme const& scheme;
  Completion const& completion = row.completion;

  [[nodiscard]] std::string points(Decimal value) const {
    return value.to_fixed(std::max(scheme.rounding.indicator, value.scale()));
  }

  // Whether the numbers of the proof are those of the target's cell.
  [[nodiscard]] bool is_numeric() const {
    return goal_of(row.target.expression, row.target.polarity).has_value();
  }

  // The power of ten that the target prints its numbers in: 4 for 30万元.
  [[nodiscard]] int magnitude() const { return is_numeric() ? row.target.magnitude : 0; }

  // As the cells print it: 132.9 of 132.9万元, not 1329000.
  [[nodiscard]] std::string bare(Ratio const& value) const {
    int const power = magnitude();
    if (power <= 0 || power > 12) return text_of(value);
    return text_of(value / Ratio{*Decimal{1}.shifted(power)});
  }

  // The same with magnitude and unit, where the target prints one.
  [[nodiscard]] std::string quantity(Ratio const& value) const {
    auto const goal = goal_of(row.target.expression, row.target.polarity);
    std::string const means = std::to_string(magnitude());
    std::string word;
    for (Word const& known : proof.rules().vocabulary.words(List::magnitude))
      if (known.means == means && (word.empty() || known.spelling.size() < word.size()))
        word = known.spelling;
    if (word.empty() && magnitude() > 0) return text_of(value);
    return bare(value) + word + (goal ? std::string(goal->unit) : completion.unit);
  }

  // The numbers that a formula shows, and those of a comparison with their unit.
  [[nodiscard]] Arguments numbers() const {
    return arguments_of([&](Ratio const& value) { return bare(value); });
  }
  [[nodiscard]] Arguments quantities() const {
    return arguments_of([&](Ratio const& value) { return quantity(value); });
  }
  template <class Text>
  [[nodiscard]] Arguments arguments_of(Text const& text) const {
    Arguments arguments;
    if (completion.actual) arguments.emplace_back("actual", text(*completion.actual));
    if (completion.best) arguments.emplace_back("best", text(*completion.best));
    if (completion.target) arguments.emplace_back("target", text(*completion.target));
    if (auto const rate = completion.rate()) arguments.emplace_back("rate", percent_of(*rate));
    return arguments;
  }

  // 判定规则
  // A row that the scheme leaves out.
  void dropped() const;
  void rule() const;
  // The rule that the row names, or that the scheme has for its level.
  void assigned(rulebook::AssignmentSpec const& spec) const;
  void quantitative_rule() const;
  // Where the scheme states the formula of the row's direction.
  [[nodiscard]] std::string formula_path() const;
  void target() const;

  // 完成、比较
  void actual() const;
  void parts() const;
  void comparison() const;
  void undecided() const;
  void compared() const;
  [[nodiscard]] std::string_view met_kind() const;
  [[nodiscard]] std::string_view missed_kind() const;
  void days() const;
  void over() const;

  // 得分
  void result() const;
  void one_formula(Arguments arguments) const;
  void with_threshold(std::string_view kind, Arguments arguments) const;
  void doubt(Arguments const& arguments) const;
  void limited() const;
};

}  // namespace jixiao::score
