#pragma once

#include <optional>
#include <string>
#include <vector>

#include "form/grid.hpp"
#include "form/labels.hpp"

namespace jixiao::form {

// A label of a row and what is printed with it: behind its colon, or in the cells up to the next
// label. Without either there is no value, and it may stand in the row below.
struct Labelled {
  Label label;
  std::size_t column;
  std::size_t end;  // the column of the next label
  std::optional<std::string> value;
};
[[nodiscard]] std::vector<Labelled> labels_of(Row const& row, Vocabulary const& vocabulary);

// True when these labels are heads whose values are the cells of `below`: several labels, none of
// them with a value or a colon, over a row without labels.
[[nodiscard]] bool are_heads_over(Row const& below, std::vector<Labelled> const& labels,
                                  Vocabulary const& vocabulary);

// The first cell that is not blank.
[[nodiscard]] std::optional<std::size_t> first_filled(Row const& row);
// A page number: - 12 -, 第3页
[[nodiscard]] bool is_page_mark(std::string_view text);

}  // namespace jixiao::form
