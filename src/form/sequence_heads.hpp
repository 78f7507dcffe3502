#pragma once

#include <optional>
#include <span>

#include "form/laid_heads.hpp"
#include "form/target_lines.hpp"

namespace jixiao::form {

// Heads that follow each other in a text without columns (pdftotext -raw), broken over lines or
// not, and the line behind them.
struct SequenceHeads {
  LaidHeads heads;
  std::size_t end;  // index of a line
};
[[nodiscard]] std::optional<SequenceHeads> sequence_heads(std::span<TargetLine const> lines,
                                                          std::size_t at, TargetJudge const& judge);

}  // namespace jixiao::form
