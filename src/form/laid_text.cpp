#include "form/laid_text.hpp"

#include <algorithm>
#include <deque>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "base/text.hpp"
#include "form/laid_grid.hpp"
#include "form/laid_labels.hpp"
#include "form/laid_marks.hpp"
#include "form/target_lines.hpp"

namespace jixiao::form {
namespace {

constexpr int usual_em = 100;             // tenths of a point
constexpr std::size_t fields_above = 40;  // lines

int middle_of(std::vector<int> values, int otherwise) {
  if (values.empty()) return otherwise;
  auto const middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

bool overlap(LaidWord const& one, LaidWord const& other) {
  return one.from < other.to && other.from < one.to;
}

// The distance of two lines of a cell: the usual one among the small distances of words that stand
// one below the other.
int line_distance(std::span<LaidLine const> lines, int em) {
  constexpr std::size_t near = 4;  // lines
  std::vector<int> distances;
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (auto const& word : lines[i].words)
      for (std::size_t k = i + 1; k < std::min(lines.size(), i + near); ++k) {
        if (lines[k].page_start) break;
        if (!std::ranges::any_of(lines[k].words,
                                 [&](LaidWord const& below) { return overlap(word, below); }))
          continue;
        int const distance = lines[k].centre - lines[i].centre;
        if (distance > em * 9 / 10 && distance < em * 2) distances.push_back(distance);
        break;
      }
  if (distances.empty()) return em * 5 / 4;
  auto const tenth = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 10);
  std::ranges::nth_element(distances, tenth);
  return *tenth;
}

Measure measure_of(std::span<LaidLine const> lines) {
  std::vector<int> ems;
  for (auto const& line : lines)
    for (auto const& word : line.words)
      if (int const width = display_width(word.text);
          width > 0 && width == 2 * static_cast<int>(characters(word.text)))
        ems.push_back(2 * word.width / width);
  Measure out;
  out.em = std::max(10, middle_of(std::move(ems), usual_em));
  out.line = line_distance(lines, out.em);
  out.gap = out.line * 4 / 3;
  out.slack = out.line / 5;
  out.blank = 0;
  out.weight = 3;
  return out;
}

// Words larger than the others beside them, and lines of such words that are printed again and
// again, are drawn over the page (内部资料).
void drop_marks(std::vector<LaidLine>& lines, Measure const& measure) {
  constexpr std::size_t often = 3;
  auto const is_large = [&](LaidWord const& word) {
    int const width = display_width(word.text);
    return width > 1 && word.width * 2 > width * measure.em * 5 / 4;
  };
  std::unordered_map<std::string, std::size_t> seen;
  auto const text_of_large = [&](LaidLine const& line) {
    std::string out;
    for (auto const& word : line.words)
      if (is_large(word)) out += word.text;
    return out;
  };
  for (auto const& line : lines)
    if (auto const text = text_of_large(line); !text.empty()) ++seen[text];
  for (auto& line : lines) {
    auto const text = text_of_large(line);
    if (!text.empty() && seen[text] >= often) std::erase_if(line.words, is_large);
  }
  std::erase_if(lines, [](LaidLine const& line) { return line.words.empty(); });
}

// Words apart by more than a blank are cells of their own.
std::string text_of(LaidLine const& line, Measure const& measure) {
  std::string out;
  int end = 0;
  for (auto const& word : line.words) {
    if (!out.empty()) {
      if (word.from - end > measure.em)
        out += '\t';
      else if (word.from - end > measure.em / 8)
        out += ' ';
    }
    out += word.text;
    end = word.to;
  }
  return out;
}

std::string without_breaks(std::string_view text) {
  std::string out(text);
  std::ranges::replace_if(
      out, [](char c) { return c == '\t' || c == '\n'; }, ' ');
  return out;
}

template <class Cells, class Text>
std::string tabbed_line(Cells const& cells, Text const& text) {
  std::string line;
  for (auto const& cell : cells) line += without_breaks(text(cell)) + '\t';
  while (line.ends_with('\t')) line.pop_back();
  return line;
}

void join_fields(std::span<LaidLine> lines, Measure const& measure, TargetJudge const& judge,
                 std::deque<std::string>& store) {
  auto rows = field_cells(lines, measure, judge);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lines[i].words.clear();
    for (auto& cell : rows[i]) {
      store.push_back(std::move(cell.text));
      lines[i].words.push_back({store.back(), cell.from, cell.to, cell.to - cell.from});
    }
  }
}

}  // namespace

void LaidText::add_page(std::vector<WordBox> boxes) {
  std::ranges::stable_sort(boxes, {}, [](WordBox const& box) { return box.top + box.bottom; });
  bool page_start = true;
  int height = 0;
  for (auto& box : boxes) {
    int const centre = (box.top + box.bottom) / 2;
    bool const same = !page_start && centre - lines_.back().centre <= height * 3 / 10;
    if (!same) {
      lines_.push_back({lines_.size() + 1, centre, {}, page_start});
      height = box.bottom - box.top;
    }
    page_start = false;
    store_.push_back(std::move(box.text));
    lines_.back().words.push_back({store_.back(), box.left, box.right, box.right - box.left});
  }
  for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
    std::ranges::stable_sort(line->words, {}, &LaidWord::from);
    if (line->page_start) break;
  }
}

TabbedText LaidText::tabbed(Vocabulary const& vocabulary) const {
  auto const measure = measure_of(lines_);
  std::string text;
  for (auto const& line : lines_) {
    if (line.page_start && line.number > 1) text += '\f';
    text += text_of(line, measure) + '\n';
  }
  std::unordered_set<std::size_t> kept;
  for (auto const& line : target_lines(text)) kept.insert(line.number);
  std::vector<LaidLine> lines;
  for (auto const& line : lines_)
    if (kept.contains(line.number)) lines.push_back(line);
  drop_marks(lines, measure);
  TargetJudge judge(vocabulary);
  LaidMarks const marks(lines_, measure, judge);
  auto grids = laid_grids(lines, measure, judge);
  std::erase_if(grids, [](LaidGrid const& grid) { return grid.too_large; });
  std::size_t behind = 0;
  std::deque<std::string> store;
  for (auto const& found : grids) {
    std::size_t const begin = std::max(behind, found.begin - std::min(found.begin, fields_above));
    join_fields(std::span(lines).subspan(begin, found.begin - begin), measure, judge, store);
    behind = found.end;
  }
  TabbedText out;
  std::size_t count = 0;
  auto const add = [&](std::string const& line) {
    out.text += line;
    out.text += '\n';
    ++count;
  };
  auto grid = grids.begin();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].page_start && i > 0) out.text += '\f';
    if (grid == grids.end() || i != grid->begin) {
      if (lines[i].words.empty()) continue;
      add(text_of(lines[i], measure));
      if (marks.touch(lines[i].number, lines[i].number)) out.marked.push_back(count);
      continue;
    }
    add(tabbed_line(grid->heads.columns, [](LaidHead const& head) { return head.text; }));
    for (auto const& row : grid->rows) {
      add(tabbed_line(row.cells, [](std::string const& cell) { return cell; }));
      if (row.doubtful) out.doubtful.push_back(count);
      if (marks.touch(row.first, row.last)) out.marked.push_back(count);
    }
    i = grid->end - 1;
    ++grid;
  }
  return out;
}

}  // namespace jixiao::form
