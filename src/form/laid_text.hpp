#pragma once

#include <deque>
#include <string>
#include <vector>

#include "form/laid_lines.hpp"
#include "grammar/vocabulary.hpp"

namespace jixiao::form {

// A box of a page that holds a word, in tenths of a point from the upper left corner.
struct WordBox {
  std::string text;
  int left;
  int right;
  int top;
  int bottom;
};

struct TabbedText {
  std::string text;
  std::vector<std::size_t> doubtful;  // lines of rows whose cells do not stand as they should
  std::vector<std::size_t> marked;    // lines that words drawn over the page may have come into
};

// The words of a PDF in the lines they stand on, page after page.
class LaidText {
 public:
  void add_page(std::vector<WordBox> boxes);
  [[nodiscard]] bool empty() const { return lines_.empty(); }
  // A line of text for each line of the pages, its cells parted by tabs; but every row of an
  // indicator grid is one line, however many its cells are broken over.
  [[nodiscard]] TabbedText tabbed(Vocabulary const& vocabulary) const;

 private:
  std::deque<std::string> store_;
  std::vector<LaidLine> lines_;
};

}  // namespace jixiao::form
