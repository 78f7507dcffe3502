#pragma once

#include <span>
#include <string>
#include <vector>

#include "grammar/vocabulary.hpp"

namespace jixiao::form {

// The name of a level in its column: from which line to which it is printed.
struct LevelLabel {
  std::string text;
  std::size_t first;
  std::size_t last;
};

struct LineSpan {
  std::size_t first;
  std::size_t last;
};

// What an indicator is by its name and value, as far as they tell: a date belongs to 时效指标, an
// amount of money to 成本指标. It decides where the places on the page leave a doubt.
enum class Nature { unknown, quantity, quality, timeliness, cost, satisfaction };
[[nodiscard]] Nature nature_of(std::string_view name, std::string_view value,
                               Vocabulary const& vocabulary);
[[nodiscard]] Nature nature_of_level2(std::string_view level2, Vocabulary const& vocabulary);

// Which label each row belongs to; npos: none, the one that held before. A label stands in the
// middle of its rows, or beside the first of them: the better of the two for the whole page.
// `natures` are those of the rows and `label_natures` those of the labels; empty where they say
// nothing.
[[nodiscard]] std::vector<std::size_t> label_of_rows(std::span<LevelLabel const> labels,
                                                     std::span<LineSpan const> rows,
                                                     bool may_continue,
                                                     std::span<Nature const> label_natures = {},
                                                     std::span<Nature const> natures = {});

}  // namespace jixiao::form
