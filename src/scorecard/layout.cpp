#include "scorecard/layout.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao {
namespace {

constexpr int gap = 2;
constexpr std::size_t most_lines = 4;  // of a cell; a longer text is cut, the XML has it whole
constexpr std::string_view closing = "，。、；：？！）》」』】〕”’％%,.;:?!)";
constexpr std::string_view opening = "（《「『【〔“‘(";

// What must not be parted: a run of ASCII that is no blank, or one character, with the marks that
// belong to it.
std::string_view next_piece(std::string_view text) {
  auto const in_word = [](char c) { return c > ' ' && c < '\x7F'; };
  std::size_t length = 0;
  std::size_t start = 0;
  do {
    start = length;
    length += static_cast<std::size_t>(decode(text.substr(start)).length);
  } while (length < text.size() && contains(opening, text.substr(start, length - start)));
  if (in_word(text[start]))
    while (length < text.size() && in_word(text[length])) ++length;
  while (length < text.size()) {
    auto const next =
        text.substr(length, static_cast<std::size_t>(decode(text.substr(length)).length));
    if (next.size() == 1 && in_word(text[length - 1])) break;
    if (!contains(closing, next)) break;
    length += next.size();
  }
  return text.substr(0, length);
}

std::string cut_trailing_blanks(std::string line) {
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    auto const point = decode(text.substr(i));
    auto const length = static_cast<std::size_t>(point.length);
    bool const control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0);
    // Marks that turn the direction of writing can make a line read as something else.
    bool const turning = (point.value >= 0x202A && point.value <= 0x202E) ||
                         (point.value >= 0x2066 && point.value <= 0x2069);
    if (point.value == 0xFFFD)
      out += "\uFFFD";
    else if (control || turning)
      out += ' ';
    else
      out += text.substr(i, length);
    i += length;
  }
  return out;
}

std::string inked(std::string_view text, Ink ink, bool colour) {
  if (!colour || ink == Ink::plain || text.empty()) return std::string(text);
  char const* code = "";
  switch (ink) {
    case Ink::plain: break;
    case Ink::strong: code = "1"; break;
    case Ink::faint: code = "2"; break;
    case Ink::good: code = "32"; break;
    case Ink::warning: code = "33"; break;
    case Ink::bad: code = "31"; break;
  }
  return std::string("\x1B[") + code + "m" + std::string(text) + "\x1B[0m";
}

std::vector<std::string> lines_of(std::string_view original, int columns) {
  std::string const clean = printable(original);
  std::string_view text = trim(clean);
  std::vector<std::string> lines(1);
  int width = 0;
  while (!text.empty()) {
    auto piece = next_piece(text);
    text.remove_prefix(piece.size());
    if (width == 0 && piece == " ") continue;
    if (width + display_width(piece) > columns && width > 0) {
      lines.back() = cut_trailing_blanks(std::move(lines.back()));
      lines.emplace_back();
      width = 0;
      if (piece == " ") continue;
    }
    if (display_width(piece) <= columns) {
      lines.back() += piece;
      width += display_width(piece);
      continue;
    }
    auto const parts = wrap(piece, columns);
    lines.back() = parts.front();
    lines.insert(lines.end(), parts.begin() + 1, parts.end());
    width = display_width(parts.back());
  }
  lines.back() = cut_trailing_blanks(std::move(lines.back()));
  return lines;
}

std::string paragraph(std::string_view first, std::string_view text, int columns) {
  int const indent = display_width(first);
  std::string out(first);
  bool begun = false;
  for (auto const& line : lines_of(text, std::max(columns - indent, 10))) {
    if (begun) out.append(static_cast<std::size_t>(indent), ' ');
    (out += line) += '\n';
    begun = true;
  }
  return out;
}

void Table::add(std::vector<Cell> cells) {
  cells.resize(columns_.size());
  rows_.push_back({std::move(cells), {}});
}

void Table::add_heading(std::string text, Ink ink) {
  rows_.push_back({{}, {std::move(text), ink}});
}

std::vector<int> Table::widths(int available) const {
  std::vector<int> natural(columns_.size(), 0);
  for (auto const& row : rows_)
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      natural[i] =
          std::max(natural[i], row.cells[i].indent + display_width(trim(row.cells[i].text)));
  for (std::size_t i = 0; i < natural.size(); ++i) {
    if (natural[i] == 0) continue;
    natural[i] = std::max(natural[i], display_width(columns_[i].head));
    available -= natural[i] + gap;
  }
  available += gap;
  // Take from the widest of the columns that may be broken until the table fits.
  while (available < 0) {
    std::size_t widest = columns_.size();
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (!columns_[i].number && !columns_[i].whole &&
          natural[i] > display_width(columns_[i].head) &&
          (widest == columns_.size() || natural[i] > natural[widest]))
        widest = i;
    if (widest == columns_.size() || natural[widest] <= 8) break;
    --natural[widest];
    ++available;
  }
  return natural;
}

std::vector<std::string> Table::lines_in(Cell const& cell, int width) {
  if (width == 0) return {""};
  auto lines = lines_of(cell.text, std::max(width - cell.indent, 1));
  if (lines.size() > most_lines) {
    lines[most_lines - 1] = fit(lines[most_lines - 1] + lines[most_lines], width - cell.indent);
    lines.resize(most_lines);
  }
  for (auto& line : lines)
    if (!line.empty()) line.insert(0, static_cast<std::size_t>(cell.indent), ' ');
  return lines;
}

void Table::append_row(std::string& out, Row const& row, std::vector<int> const& widths, int indent,
                       bool colour) const {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    cells.push_back(lines_in(row.cells[i], widths[i]));
    height = std::max(height, cells.back().size());
  }
  for (std::size_t k = 0; k < height; ++k) {
    std::string line(static_cast<std::size_t>(indent), ' ');
    int blanks = 0;  // owed before the next cell, so that no line ends in them
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (widths[i] == 0) continue;
      std::string const text = k < cells[i].size() ? cells[i][k] : "";
      int const missing = std::max(widths[i] - display_width(text), 0);
      if (columns_[i].number) blanks += missing;
      if (!text.empty()) {
        line.append(static_cast<std::size_t>(blanks), ' ');
        line += inked(text, row.cells[i].ink, colour);
        blanks = 0;
      }
      blanks += (columns_[i].number ? 0 : missing) + gap;
    }
    (out += cut_trailing_blanks(std::move(line))) += '\n';
  }
}

std::string Table::to_text(int indent, TextStyle const& style) const {
  auto const widths = this->widths(style.columns - indent);
  std::string out;
  Row heads{{}, {}};
  for (auto const& column : columns_) heads.cells.emplace_back(column.head, Ink::faint);
  append_row(out, heads, widths, indent, style.colour);
  for (auto const& row : rows_) {
    if (!row.cells.empty()) {
      append_row(out, row, widths, indent, style.colour);
      continue;
    }
    for (auto const& line : lines_of(row.heading.text, style.columns - indent))
      out += std::string(static_cast<std::size_t>(std::max(indent - 2, 0)), ' ') +
             inked(line, row.heading.ink, style.colour) + '\n';
  }
  return out;
}

}  // namespace jixiao
