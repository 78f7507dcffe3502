#pragma once

#include <span>
#include <string>
#include <vector>

#include "form/target_judge.hpp"
#include "form/target_lines.hpp"

namespace jixiao::form {

// What stands before an atom.
enum class Gap { line, tab, blank, none };

// The smallest part of a grid's text that a cell may begin or end with: a printed piece, or a part
// of one where two cells may have run into each other.
struct Atom {
  std::string_view text;
  std::size_t line;
  Gap gap;
};

// Some atoms, one behind the other.
struct AtomSpan {
  std::size_t first = 0;
  std::size_t last = 0;
  [[nodiscard]] bool empty() const { return first == last; }
};

// The levels of a grid, as it prints them (see TargetJudge).
void expect_levels_like(std::span<TargetLine const> grid, TargetJudge& judge);

// Splits pieces where a cell may end inside them: behind the name of a level; before an ending that
// the grammar types as a value; where another piece of the same grid begins or ends.
[[nodiscard]] std::vector<Atom> atoms_of(std::span<TargetLine const> lines, TargetJudge& judge);

// Texts that stand in the grid, from one atom to another: what a cell of one block says is often
// said by its twin again, whole or cut.
class Echoes {
 public:
  explicit Echoes(std::vector<Atom> const& atoms);
  // The text without blanks of a span that begins at `atom`, also elsewhere.
  [[nodiscard]] bool repeats(std::string const& text, std::size_t atom) const;
  [[nodiscard]] bool begins_another(std::string const& text, std::size_t atom) const;

 private:
  struct Entry {
    std::string text;
    std::size_t atom;
  };
  std::vector<Entry> entries_;  // by text, then by atom
};

// The text of the atoms from `first` up to `last`: without blank over a line's end.
[[nodiscard]] std::string joined(std::vector<Atom> const& atoms, std::size_t first,
                                 std::size_t last);

}  // namespace jixiao::form
