#pragma once

#include <vector>

#include "form/target_atoms.hpp"

namespace jixiao::form {

// What it costs to take a span of atoms for a name or for a value, in hundredths of the price of
// the least likely thing we accept. Only their order matters.
class TargetCosts {
 public:
  static constexpr std::size_t longest = 14;  // atoms of a cell
  static constexpr int never = 1'000'000;

  TargetCosts(std::vector<Atom> const& atoms, TargetJudge& judge);

  [[nodiscard]] int name(std::size_t first, std::size_t last);
  [[nodiscard]] int value(std::size_t first, std::size_t last);
  // Two texts in the halves of one row; never less than `least_twins`.
  static constexpr int least_twins = -160;
  [[nodiscard]] int twins(std::size_t first, std::size_t last, std::size_t twin_first,
                          std::size_t twin_last);
  // A cell of a column whose other cells break at `width` columns.
  [[nodiscard]] int breaks(std::size_t first, std::size_t last, int width) const;
  // The widths of the lines of a span but the last.
  [[nodiscard]] std::vector<int> broken_lines(std::size_t first, std::size_t last) const;
  // What it costs that a cell ends before this atom: nothing where a gap is printed.
  [[nodiscard]] int end_before(std::size_t atom) const;
  [[nodiscard]] bool is_level(std::size_t first, std::size_t last, bool second);

 private:
  [[nodiscard]] bool is_piece(std::size_t atom) const;  // and not a part of one
  [[nodiscard]] bool has_blank(std::size_t first, std::size_t last) const;
  [[nodiscard]] int joints(std::size_t first, std::size_t last) const;
  [[nodiscard]] std::string const& plain(std::size_t first, std::size_t last);
  [[nodiscard]] int name_of(std::size_t first, std::size_t last);
  [[nodiscard]] int value_of(std::size_t first, std::size_t last);

  std::vector<Atom> const& atoms_;
  TargetJudge& judge_;
  Echoes echoes_;
  std::vector<int> widths_;  // of the atoms
  std::vector<int> names_;
  std::vector<int> values_;
  std::vector<std::string> plains_;
};

}  // namespace jixiao::form
