#include "form/laid_labels.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t most_lines = 3;      // of a label
constexpr std::size_t longest_label = 60;  // bytes

using Cells = std::vector<FieldCell>;

bool is_label(std::string_view text, TargetJudge const& judge) {
  if (text.empty() || text.size() > longest_label) return false;
  std::string bare = without_blanks(folded(text));
  while (bare.ends_with(':')) bare.pop_back();
  return judge.vocabulary().find(List::target_header, bare) != nullptr ||
         judge.key(text).has_value();
}

bool overlap(FieldCell const& one, FieldCell const& other) {
  return one.from < other.to && other.from < one.to;
}

int width(FieldCell const& cell) {
  return display_width(cell.text);
}

class Fields {
 public:
  Fields(std::span<LaidLine const> lines, Measure const& measure, TargetJudge const& judge)
      : lines_(lines), measure_(measure), judge_(judge) {
    for (auto const& line : lines) cells_.push_back(cells_of(line));
  }

  std::vector<Cells> run() {
    for (std::size_t i = 0; i < cells_.size();) {
      std::size_t const end = end_of_row(i);
      if (end == i + 1) {
        ++i;
        continue;
      }
      bool const above = i > 0 && goes_on(i, i - 1);
      bool const below = end < cells_.size() && ends_in(end - 1, end);
      join(above ? i - 1 : i, below ? end + 1 : end);
      i = below ? end + 1 : end;
    }
    return std::move(cells_);
  }

 private:
  Cells cells_of(LaidLine const& line) const {
    Cells out;
    bool label_before = false;
    for (auto const& word : line.words) {
      bool const label = is_label(word.text, judge_);
      bool const apart = out.empty() || word.from > out.back().to + std::max(1, measure_.em / 3);
      if (apart || label || label_before) {
        out.push_back({std::string(word.text), word.from, word.to});
      } else {
        out.back().text += ' ';
        out.back().text += word.text;
        out.back().to = word.to;
      }
      label_before = label;
    }
    return out;
  }

  bool breaks_page(std::size_t i) const { return i < lines_.size() && lines_[i].page_start; }

  // The line behind the row that begins here: as far as labels reach that are broken.
  std::size_t end_of_row(std::size_t i) const {
    std::size_t end = i + 1;
    for (std::size_t k = i; k < end; ++k)
      for (auto const& cell : cells_[k])
        if (auto const last = end_of_label(k, cell); last > end) end = last;
    return end;
  }

  // The line behind the last part of a label that begins with this cell.
  std::size_t end_of_label(std::size_t line, FieldCell const& first) const {
    std::string text = first.text;
    std::size_t end = line + 1;
    FieldCell all = first;
    for (std::size_t k = line + 1; k < std::min(cells_.size(), line + most_lines + 1); ++k) {
      if (breaks_page(k)) break;
      auto const below = std::ranges::find_if(
          cells_[k], [&](FieldCell const& cell) { return overlap(all, cell); });
      if (below == cells_[k].end()) continue;
      text += below->text;
      bool const whole = is_label(text, judge_);
      if (!whole && is_label(below->text, judge_)) break;
      all.from = std::min(all.from, below->from);
      all.to = std::max(all.to, below->to);
      if (whole) end = k + 1;
    }
    return end;
  }

  bool has_label(std::size_t i) const {
    return std::ranges::any_of(cells_[i],
                               [&](FieldCell const& cell) { return is_label(cell.text, judge_); });
  }

  // Every cell of line `other` stands below or above a cell of `row` that is as wide or wider
  // (`shorter`), or no wider.
  template <class Wider>
  bool fits(std::size_t row, std::size_t other, Wider const& wider) const {
    if (cells_[other].empty() || has_label(other)) return false;
    return std::ranges::all_of(cells_[other], [&](FieldCell const& cell) {
      return std::ranges::any_of(cells_[row], [&](FieldCell const& own) {
        bool const value = !is_label(own.text, judge_) && end_of_label(row, own) == row + 1;
        return value && overlap(cell, own) && wider(cell, own);
      });
    });
  }

  // The line above holds the beginnings of values: it is full.
  bool goes_on(std::size_t row, std::size_t above) const {
    return !breaks_page(row) && fits(row, above, [](FieldCell const& cell, FieldCell const& own) {
      return width(cell) >= width(own) && width(cell) > 4;
    });
  }
  // And the line below their ends.
  bool ends_in(std::size_t row, std::size_t below) const {
    return !breaks_page(below) && fits(row, below, [](FieldCell const& cell, FieldCell const& own) {
      return width(cell) <= width(own);
    });
  }

  void join(std::size_t begin, std::size_t end) {
    Cells row;
    for (std::size_t k = begin; k < end; ++k) {
      for (auto const& cell : cells_[k]) {
        auto const above =
            std::ranges::find_if(row, [&](FieldCell const& other) { return overlap(cell, other); });
        if (above == row.end()) {
          row.push_back(cell);
          continue;
        }
        above->text += cell.text;
        above->from = std::min(above->from, cell.from);
        above->to = std::max(above->to, cell.to);
      }
      cells_[k].clear();
    }
    std::ranges::sort(row, {}, &FieldCell::from);
    cells_[begin] = std::move(row);
  }

  std::span<LaidLine const> lines_;
  Measure measure_;
  TargetJudge const& judge_;
  std::vector<Cells> cells_;
};

}  // namespace

std::vector<std::vector<FieldCell>> field_cells(std::span<LaidLine const> lines,
                                                Measure const& measure, TargetJudge const& judge) {
  return Fields(lines, measure, judge).run();
}

}  // namespace jixiao::form
