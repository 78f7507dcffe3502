#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/words.hpp"

namespace jixiao {

// How text for a terminal is set.
struct TextStyle {
  Language language = Language::chinese;
  bool colour = false;
  int columns = 100;
};

enum class Ink { plain, strong, faint, good, warning, bad };
// The text in the ink's colour; as it is without colour.
[[nodiscard]] std::string inked(std::string_view text, Ink ink, bool colour);

// What a form prints may hold anything; control characters and marks that turn the direction of
// writing become blanks.
[[nodiscard]] std::string printable(std::string_view text);

// Lines of at most `columns`: numbers and Latin words stay whole where they fit, no line begins
// with a closing mark such as ，。）. Printable, so that a form cannot move the cursor. Never
// empty.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text, int columns);

// A paragraph set with `first` before its first line and blanks of the same width before the
// others.
[[nodiscard]] std::string paragraph(std::string_view first, std::string_view text, int columns);

// Rows under heads, aligned by display width. Columns without any content are left out; columns
// that may grow share what the others leave, and their cells continue on further lines.
class Table {
 public:
  struct Column {
    std::string head;
    bool number = false;  // set flush right, never broken
    bool whole = false;   // never broken: what a reader copies, such as the name of a file
  };
  struct Cell {
    std::string text;
    Ink ink = Ink::plain;
    int indent = 0;
    Cell(std::string words = {}, Ink colour = Ink::plain, int blanks = 0)
        : text(std::move(words)), ink(colour), indent(blanks) {}
  };

  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  void add(std::vector<Cell> cells);
  // A line of its own across the columns, before the next row.
  void add_heading(std::string text, Ink ink = Ink::strong);

  [[nodiscard]] std::string to_text(int indent, TextStyle const& style) const;

 private:
  struct Row {
    std::vector<Cell> cells;  // empty: a heading
    Cell heading;
  };

  [[nodiscard]] static std::vector<std::string> lines_in(Cell const& cell, int width);
  [[nodiscard]] std::vector<int> widths(int available) const;
  void append_row(std::string& out, Row const& row, std::vector<int> const& widths, int indent,
                  bool colour) const;

  std::vector<Column> columns_;
  std::vector<Row> rows_;
};

}  // namespace jixiao
