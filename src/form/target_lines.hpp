#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace jixiao::form {

// A run of printed characters, and where it stands. `column` counts characters, as pdftotext does.
struct PrintedPiece {
  std::string_view text;
  std::size_t column;
  std::size_t width;  // characters
  bool tab;           // a tab stands before it: it begins a cell
};

struct TargetLine {
  std::size_t number;  // in the document, from 1
  std::string_view text;
  std::vector<PrintedPiece> pieces;
  bool page_start = false;
  std::string_view whole = {};  // with the blanks at its ends
};

// The printed lines of a document, without blank ones and without what belongs to the page instead
// of the text: page numbers, the running titles beside them, and the words of a watermark, which
// extraction leaves as the same short lines over and over. `text` must outlive the lines.
[[nodiscard]] std::vector<TargetLine> target_lines(std::string_view text);
// With what belongs to the page.
[[nodiscard]] std::vector<TargetLine> printed_lines(std::string_view text);

}  // namespace jixiao::form
