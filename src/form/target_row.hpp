#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace jixiao::form {

// A cell of a target grid, put together from the pieces that extraction left of it.
struct TargetCell {
  std::string text;
  std::size_t first = 0;  // lines
  std::size_t last = 0;
  bool split = false;  // printed without a gap before or behind it
};

// The two halves of a row: those of the whole period (实施期) and of the year. A grid with one
// block has the first only.
enum Block : std::size_t { period_block = 0, annual_block = 1 };

struct TargetHalf {
  std::optional<TargetCell> name;
  std::optional<TargetCell> value;
  [[nodiscard]] bool empty() const { return !name && !value; }
};

// A row of the grid as it is printed: the halves stand side by side, but need not speak of the same
// indicator.
struct TargetRow {
  std::string level1;
  std::string level2;
  std::array<TargetHalf, 2> halves;
};

struct TargetRows {
  std::vector<TargetRow> rows;
  std::vector<std::size_t> strays;  // lines with a piece that fits nowhere
  int cost = 0;                     // of the reading, in hundredths; lower is better
};

}  // namespace jixiao::form
