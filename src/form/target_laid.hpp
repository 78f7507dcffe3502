#pragma once

#include <optional>
#include <span>
#include <vector>

#include "form/laid_heads.hpp"
#include "form/target_row.hpp"

namespace jixiao::form {

// Reads the pages of a grid whose columns are kept by blanks (pdftotext -layout).
[[nodiscard]] TargetRows read_laid(LaidHeads const& heads,
                                   std::span<std::vector<TargetLine> const> pages,
                                   TargetJudge& judge);

// Reads a grid of one block whose cells follow each other (pdftotext -raw); nothing when they do
// not.
[[nodiscard]] std::optional<TargetRows> read_in_sequence(LaidHeads const& heads,
                                                         std::span<TargetLine const> lines,
                                                         TargetJudge& judge);

}  // namespace jixiao::form
