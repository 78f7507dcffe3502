#include "form/page_cells.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {

bool is_level_column(Key key) {
  return key == Key::level1 || key == Key::level2 || key == Key::side;
}
bool is_number_column(Key key) {
  return key == Key::weight || key == Key::score;
}
bool is_value_column(Key key) {
  return key == Key::target || key == Key::period_target || key == Key::actual;
}

PageCells::PageCells(std::vector<LaidHead> const& heads, std::span<CellLine const> lines,
                     Measure const& measure)
    : heads_(heads), measure_(measure), columns_(heads.size()), begin_(heads.size()) {
  std::size_t names = 0;
  for (std::size_t k = 0; k < heads.size(); ++k) {
    add_column(k, lines);
    if (heads[k].key == Key::name) names = std::max(names, columns_[k].size());
  }
  for (auto const& column : columns_) sparse_.push_back(column.size() * 2 < names);
}

void PageCells::add_column(std::size_t k, std::span<CellLine const> lines) {
  int widest = display_width(heads_[k].text) > 4 ? 4 * measure_.em : 2 * measure_.em;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    begin_[k].push_back(columns_[k].size());
    auto const& part = lines[i].parts[k];
    if (part.text.empty()) continue;
    columns_[k].push_back({i, lines[i].centre, part.text, part.width});
    widest = std::max(widest, part.width);
  }
  begin_[k].push_back(columns_[k].size());
  widest_.push_back(widest);
}

std::string PageCells::text(std::size_t k, PageCell cell) const {
  std::string out;
  for (std::size_t i = cell.first; i < cell.last; ++i) out += columns_[k][i].text;
  return out;
}

int PageCells::left_over(std::size_t k, PagePiece const& line, PagePiece const& next) const {
  int const character = display_width(decode(next.text).value) * measure_.em / 2;
  return widest_[k] - line.width - character;
}

bool PageCells::is_blank_row(std::size_t a, std::size_t b) const {
  for (std::size_t k = 0; k < heads_.size(); ++k)
    if (!is_level_column(heads_[k].key) && !cell(k, a, b).empty()) return false;
  return true;
}

bool PageCells::is_blank_but_slot(std::size_t a, std::size_t b) const {
  bool slot = false;
  for (std::size_t k = 0; k < heads_.size(); ++k) {
    if (is_level_column(heads_[k].key) || cell(k, a, b).empty()) continue;
    if (heads_[k].key != Key::slot && !sparse_[k]) return false;
    slot = slot || heads_[k].key == Key::slot;
  }
  return slot;
}

}  // namespace jixiao::form
