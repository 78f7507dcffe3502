#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "form/budget_words.hpp"

namespace jixiao::form {

// Which columns the figures of a row stand in, when fewer are printed than there are columns and
// the text keeps no trace of the blanks. The full rows of the table show what each column looks
// like (per cent sign, decimals) and which column is computed from which (执行数 / 预算数); a part
// (其中) is not printed without its whole. A row has an answer when one placing alone agrees.
class BudgetPlaces {
 public:
  using Cells = std::vector<std::string>;

  BudgetPlaces(std::vector<std::string> heads, std::span<Cells const> rows,
               BudgetWords const& words);

  // One text per column, "" for a blank.
  [[nodiscard]] std::optional<Cells> place(Cells const& figures) const;
  // All placings that agree; none for figures that fit nowhere.
  [[nodiscard]] std::vector<Cells> candidates(Cells const& figures) const;
  // Which columns are amounts that may be added; the others are rates.
  [[nodiscard]] std::vector<bool> summed() const;

 private:
  // column = over / under, in per cent; as growth, less 100.
  struct Computed {
    std::size_t column;
    std::size_t over;
    std::size_t under;
    bool growth;
  };
  struct Look {
    std::size_t seen = 0;
    bool percent = false;
    std::size_t places = 0;
    bool steady = true;  // every figure seen looks the same
    bool dash = false;   // a dash was seen
  };

  void learn_looks(std::span<Cells const> full);
  void learn_computed(std::span<Cells const> full);
  void learn_rates();
  [[nodiscard]] static std::size_t agreeing(std::span<Cells const> full, Computed const& rule);
  [[nodiscard]] bool fits(std::string const& figure, std::size_t column) const;
  // No part without its whole, no rate without an amount.
  [[nodiscard]] bool is_sound(Cells const& row) const;
  [[nodiscard]] bool agrees(Cells const& row) const;
  [[nodiscard]] bool is_confirmed(Cells const& row) const;
  void try_all(Cells const& figures, std::size_t next, std::size_t column, Cells& row,
               std::vector<Cells>& found) const;

  std::vector<std::string> heads_;
  std::vector<bool> is_part_;
  std::vector<Look> looks_;
  std::vector<Computed> computed_;
  std::vector<bool> rates_;
};

// The value of a figure as printed: 88,544 · -26,920 · 105.00%; nothing for a dash.
[[nodiscard]] std::optional<Decimal> budget_value(std::string_view figure);

}  // namespace jixiao::form
