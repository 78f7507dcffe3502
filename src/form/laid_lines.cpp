#include "form/laid_lines.hpp"

#include "base/text.hpp"

namespace jixiao::form {

namespace {

// The cells of a line parted by tabs, as words of a page whose columns are all as wide.
void add_cells(LaidLine& out, std::string_view line) {
  constexpr int step = 8;
  constexpr int gap = 2;
  for (int from = 0;; from += step) {
    auto const tab = line.find('\t');
    if (auto const cell = trim(line.substr(0, tab)); !cell.empty())
      out.words.push_back({cell, from, from + step - gap, display_width(cell)});
    if (tab == std::string_view::npos) return;
    line.remove_prefix(tab + 1);
  }
}

}  // namespace

std::vector<LaidLine> laid_lines(std::span<TargetLine const> lines) {
  std::vector<LaidLine> out;
  out.reserve(lines.size());
  for (auto const& line : lines) {
    LaidLine laid{line.number, 2 * static_cast<int>(out.size()), {}, line.page_start};
    if (contains(line.whole, "\t"))
      add_cells(laid, line.whole);
    else
      for (auto const& piece : line.pieces)
        laid.words.push_back({piece.text, static_cast<int>(piece.column),
                              static_cast<int>(piece.column + piece.width),
                              display_width(piece.text)});
    out.push_back(std::move(laid));
  }
  return out;
}

}  // namespace jixiao::form
