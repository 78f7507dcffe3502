#pragma once

#include <optional>
#include <span>
#include <vector>

#include "form/form.hpp"
#include "form/laid_heads.hpp"
#include "form/target_judge.hpp"
#include "form/target_lines.hpp"

namespace jixiao::form {

// A target table in the lines of a document (all are indices of lines).
struct TargetTable {
  Kind kind;
  std::optional<std::size_t> title;
  std::size_t begin;      // its first line, the title's where there is one
  std::size_t heads;      // 一级指标 二级指标 三级指标 指标值 …
  std::size_t grid;       // the first line of its indicators
  std::size_t signature;  // 负责人： …; `end` where there is none
  std::size_t end;
  bool two_blocks;                                   // 实施期 and 年度 side by side
  std::optional<LaidHeads> laid = std::nullopt;      // where blanks keep the columns apart
  std::optional<LaidHeads> sequence = std::nullopt;  // one block, cell after cell
  bool scattered = false;  // the heads do not stand on one line: nothing stands where it belongs
};

// What a line of column heads says; nothing when it is none of a target table.
struct TargetHeads {
  std::vector<Key> keys;
  bool two_blocks = false;
};
// False for a line that no heads stand on, for nearly all of them.
[[nodiscard]] bool may_show_heads(TargetLine const& line, TargetJudge const& judge);
// Heads that stand apart by more than a blank: the text keeps the columns of the page.
[[nodiscard]] bool keeps_columns(TargetLine const& heads);
[[nodiscard]] std::optional<TargetHeads> target_heads(TargetLine const& line, TargetJudge& judge);
// The kind of form that a line is the title of; of a target table.
[[nodiscard]] std::optional<Kind> form_title(TargetLine const& line, TargetJudge const& judge);
[[nodiscard]] std::optional<Kind> target_title(TargetLine const& line, TargetJudge const& judge);

// A table begins where its project or department is named and ends at its signature, at the next
// table, or where running text begins; a title that is printed again on the next page continues it.
[[nodiscard]] std::vector<TargetTable> find_targets(std::span<TargetLine const> lines,
                                                    TargetJudge& judge);

}  // namespace jixiao::form
