#pragma once

#include <string>
#include <vector>

#include "form/laid_heads.hpp"
#include "form/target_cost.hpp"

namespace jixiao::form {

// What it costs to take a span of atoms for a cell of a column, or that a row has none there, in
// the same coin as TargetCosts.
class SequenceCosts {
 public:
  static constexpr int dear = 1300;  // what costs more is no cell
  static constexpr int other_missing = 40;

  SequenceCosts(std::vector<LaidHead> const& heads, std::vector<Atom> const& atoms,
                TargetJudge& judge)
      : heads_(heads), atoms_(atoms), judge_(judge), costs_(atoms, judge) {}

  [[nodiscard]] int missing(std::size_t column) const;
  [[nodiscard]] int cell(std::size_t column, std::size_t first, std::size_t last);
  [[nodiscard]] bool is_level(std::size_t first, std::size_t last, bool second);
  [[nodiscard]] int end_before(std::size_t atom) const { return costs_.end_before(atom); }
  // Of a span, without blanks.
  [[nodiscard]] std::string text(std::size_t first, std::size_t last) const;

 private:
  [[nodiscard]] int relation(std::size_t first, std::size_t last) const;
  [[nodiscard]] int unit(std::size_t first, std::size_t last) const;
  [[nodiscard]] int words(std::size_t first, std::size_t last);

  std::vector<LaidHead> const& heads_;
  std::vector<Atom> const& atoms_;
  TargetJudge& judge_;
  TargetCosts costs_;
};

}  // namespace jixiao::form
