#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "form/target_lines.hpp"

namespace jixiao::form {

// A page as lines of words that keep their places: the words of a PDF with their boxes, or text in
// which blanks keep the columns (pdftotext -layout). Places across the page are `from` and `to`,
// down the page `centre`; what they are counted in says `Measure`. `width` is what the word needs,
// which in text is not what it takes: a Chinese character takes one column and needs two.
struct LaidWord {
  std::string_view text;
  int from;
  int to;
  int width;
};

struct LaidLine {
  std::size_t number;  // of the text line
  int centre;
  std::vector<LaidWord> words;
  bool page_start = false;
};

// The width of a Chinese character, the distance of two lines of a cell and the farthest they may
// be apart, by how much the middles of two cells of a row may differ, and how wide the blank inside
// a cell is. Where places are known to a point, a cell out of place says more (`weight`).
struct Measure {
  int em = 2;
  int line = 2;
  int gap = 4;
  int slack = 1;
  int blank = 1;
  int weight = 1;
};

// Words of lines whose blanks keep the columns, or whose cells are parted by tabs. A line counts as
// high as any other.
[[nodiscard]] std::vector<LaidLine> laid_lines(std::span<TargetLine const> lines);

}  // namespace jixiao::form
