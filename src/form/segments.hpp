#pragma once

#include <optional>
#include <vector>

#include "form/align.hpp"
#include "form/form.hpp"

namespace jixiao::form {

// A title line: 阳泉市部门（单位）整体支出绩效自评表.
struct Title {
  std::size_t row;
  Kind kind;
};
[[nodiscard]] std::optional<Kind> title_kind(Row const& row, Vocabulary const& vocabulary);

// The rows from the first of a form to the first that can no longer be its own.
struct Segment {
  std::size_t begin;
  std::size_t end;
  std::size_t heads;  // its first row of indicator heads
  bool repeated;      // two blocks of heads side by side
  std::optional<Title> title;
};

struct Segments {
  std::vector<Segment> forms;
  std::vector<Title> titles_without_heads;
};
[[nodiscard]] Segments segments_of(Grid const& grid, Vocabulary const& vocabulary);

}  // namespace jixiao::form
