#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "form/labels.hpp"
#include "form/laid_lines.hpp"
#include "form/target_judge.hpp"

namespace jixiao::form {

// The head of a column of an indicator grid, and where it stands.
struct LaidHead {
  Key key;
  std::string text;
  int from;
  int to;
};

struct LaidHeads {
  std::vector<LaidHead> columns;  // in the order they stand in
  std::size_t lines = 1;          // that the heads take
  std::size_t known = 0;          // how much of them the lists know: a cut head counts half
  bool tabs = false;              // cells are parted by tabs, levels stand on their first row
  [[nodiscard]] bool has(Key key) const;
  [[nodiscard]] bool two_blocks() const;  // 实施期 and 年度 side by side
};

// The heads that begin on the first of these lines: a name, a value or a score among them, and
// nothing else but the words down the side. A narrow column breaks its head over lines (一级指 /
// 标), so words that stand one below the other are put together.
[[nodiscard]] std::optional<LaidHeads> laid_heads(std::span<LaidLine const> lines,
                                                  TargetJudge const& judge);

}  // namespace jixiao::form
