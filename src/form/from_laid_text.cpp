#include "form/from_laid_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "form/cell_sequence.hpp"
#include "form/from_text.hpp"
#include "form/laid_grid.hpp"
#include "form/laid_labels.hpp"
#include "form/refusal.hpp"
#include "form/sequence_heads.hpp"
#include "form/target_find.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t farthest_label = 120;  // lines between a label of a form and its grid
constexpr std::size_t farthest_field = 40;
constexpr std::size_t far = 60;  // lines between a grid and heads of levels that belong to it

// The cells of the lines above the grids, by the index of their line.
using FieldRows = std::map<std::size_t, std::vector<FieldCell>>;

FieldRows fields_above(std::span<LaidGrid const> grids, std::span<LaidLine const> lines,
                       std::vector<TargetLine> const& printed, TargetJudge const& judge) {
  FieldRows out;
  std::size_t behind = 0;
  for (auto const& grid : grids) {
    std::size_t const begin = std::max(behind, grid.begin - std::min(grid.begin, farthest_field));
    behind = grid.end;
    if (contains(printed[grid.begin].text, "\t")) continue;
    auto cells = field_cells(lines.subspan(begin, grid.begin - begin), Measure{}, judge);
    for (std::size_t i = 0; i < cells.size(); ++i) out[begin + i] = std::move(cells[i]);
  }
  return out;
}

// The words of a line, those apart by a single blank together.
std::vector<std::string_view> cells_of(TargetLine const& line) {
  std::vector<std::string_view> out;
  std::size_t end = 0;
  for (auto const& piece : line.pieces) {
    bool const apart = out.empty() || piece.column > end + 1;
    end = piece.column + piece.width;
    if (apart) {
      out.push_back(piece.text);
      continue;
    }
    auto const* const begin = out.back().data();
    out.back() = {begin, static_cast<std::size_t>(piece.text.data() + piece.text.size() - begin)};
  }
  return out;
}

bool is_self_assessment(LaidHeads const& heads) {
  return heads.has(Key::actual) || heads.has(Key::score);
}

bool is_self_assessment(std::optional<Kind> title) {
  return title && *title != Kind::project_target && *title != Kind::department_target;
}

// The heads of the levels stand elsewhere: so do the levels.
bool holds_level_heads(std::span<TargetLine const> lines, TargetJudge const& judge) {
  constexpr std::size_t longest = 60;  // bytes
  return std::ranges::any_of(lines, [&](TargetLine const& line) {
    auto const key = line.text.size() < longest ? judge.key(line.text) : std::nullopt;
    return key == Key::level1 || key == Key::level2;
  });
}

Error without_order(std::string_view name, TargetLine const& first, TargetLine const& last) {
  return refusal(
      name, fmt::format("{}-{}", first.number, last.number),
      "绩效自评表的单元格次序已乱，哪个值属于哪个指标无法判定；请直接提供 PDF 原件、"
      "用 pdftotext -layout 提取的文本，或 XLSX 文件",
      "the cells of this self-assessment come in no order, so no value can be told to its "
      "indicator; give the PDF itself, text extracted by pdftotext -layout, or XLSX");
}

Error too_large(std::string_view name, TargetLine const& first, TargetLine const& last) {
  return refusal(name, fmt::format("{}-{}", first.number, last.number),
                 fmt::format("表格过长（全表超过 {} 行，或一页超过 {} 行），未读取；请拆分后再读",
                             most_grid_lines, most_page_lines),
                 fmt::format("the table is too long (more than {} lines, or {} on a page) and was "
                             "not read; split it",
                             most_grid_lines, most_page_lines));
}

// Grids whose cells follow each other without columns. One that cannot be read has no columns.
void add_sequences(std::vector<LaidGrid>& grids, std::vector<TargetLine> const& lines,
                   std::span<LaidLine const> placed, TargetJudge& judge) {
  std::vector<LaidGrid> found;
  auto known = grids.begin();
  std::optional<Kind> title;
  std::size_t named_at = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (auto const kind = form_title(lines[i], judge)) title = kind, named_at = i;
    while (known != grids.end() && known->end <= i) ++known;
    if (known != grids.end() && known->begin <= i) continue;
    if (contains(lines[i].text, "\t") || lines[i].text.size() > 400) continue;
    auto heads = sequence_heads(lines, i, judge);
    if (!heads) continue;
    LaidGrid grid{i, heads->end, std::move(heads->heads), {}};
    std::size_t const size = lines_of_grid(placed.subspan(grid.end), judge);
    if (size > most_grid_lines) {
      grid.too_large = true;
      grid.end += size;
      i = grid.end - 1;
      found.push_back(std::move(grid));
      continue;
    }
    auto const cells = placed.subspan(grid.end, size);
    add_slots(grid.heads, std::span(&cells, 1), judge);
    auto read = read_sequence(grid.heads, std::span(lines).subspan(grid.end, size), judge);
    bool const self = is_self_assessment(grid.heads) ||
                      (is_self_assessment(title) && i < named_at + farthest_label);
    auto const all = std::span(lines);
    auto const levels_in = [&](std::size_t from, std::size_t to) {
      return !grid.heads.has(Key::level1) && !grid.heads.has(Key::level2) &&
             holds_level_heads(all.subspan(from, to - from), judge);
    };
    bool const lost = !is_self_assessment(grid.heads) || levels_in(i - std::min(i, far), i);
    if (levels_in(grid.end, std::min(lines.size(), grid.end + size + far)))
      for (auto& row : read.rows) row.doubtful = true;
    if (!read.sound || (lost && self)) {
      if (!self || keeps_columns(lines[i])) continue;
      grid.heads.columns.clear();
      read.rows.clear();
    }
    grid.rows = std::move(read.rows);
    grid.end += size;
    i = grid.end - 1;
    found.push_back(std::move(grid));
  }
  for (auto& grid : found) grids.push_back(std::move(grid));
  std::ranges::sort(grids, {}, &LaidGrid::begin);
}

bool shows_heads(std::vector<TargetLine> const& lines, TargetJudge const& judge) {
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (may_show_heads(lines[i], judge) || sequence_heads(lines, i, judge)) return true;
  return false;
}

// Cells of a tabbed grid that go on in the next line: lines with a few words only, that name
// neither a level nor a row. Without any its lines are rows as they are.
bool has_broken_cells(LaidGrid const& grid, std::span<LaidLine const> lines,
                      TargetJudge const& judge) {
  constexpr std::size_t few = 3;
  constexpr std::size_t share = 8;
  std::size_t broken = 0;
  for (auto const& line : lines.subspan(grid.begin, grid.end - grid.begin)) {
    bool const begins = std::ranges::any_of(line.words, [&](LaidWord const& word) {
      return judge.is_level1(word.text) || judge.is_level2(word.text) || is_points(word.text) ||
             is_slot(word.text, judge.vocabulary());
    });
    broken += !begins && line.words.size() * few <= grid.heads.columns.size();
  }
  return broken > 1 && broken * share >= grid.end - grid.begin;
}

void add_heads(Grid& grid, LaidGrid const& laid, std::vector<TargetLine> const& lines) {
  Row row{lines[laid.begin].number, lines[laid.begin + laid.heads.lines - 1].number, {}};
  for (auto const& head : laid.heads.columns) row.cells.push_back(grid.keep(head.text));
  grid.rows.push_back(std::move(row));
}

void add_rows(Grid& grid, LaidGrid const& laid) {
  for (auto const& printed : laid.rows) {
    Row row{printed.first, printed.last, {}};
    for (auto const& text : printed.cells) row.cells.push_back(grid.keep(text));
    row.doubtful = printed.doubtful;
    while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
    if (!row.cells.empty()) grid.rows.push_back(std::move(row));
  }
}

}  // namespace

Result<Grid> grid_from_laid_text(std::string_view name, std::string_view text,
                                 Vocabulary const& vocabulary, Errors& refused) {
  auto plain = grid_from_text(name, text);
  if (!plain.has_value() || !contains(text, "指标")) return plain;
  auto const lines = target_lines(text);
  TargetJudge judge(vocabulary);
  if (!shows_heads(lines, judge)) return plain;
  auto const placed = laid_lines(lines);
  auto laid = laid_grids(placed, Measure{}, judge, [&](LaidGrid const& grid) {
    return !contains(lines[grid.begin + grid.heads.lines - 1].text, "\t") ||
           has_broken_cells(grid, placed, judge);
  });
  auto fields = fields_above(laid, placed, lines, judge);
  add_sequences(laid, lines, placed, judge);
  if (laid.empty()) return plain;
  Grid out;
  auto next = laid.begin();
  auto const line_of = [&](std::size_t i) {
    return i < lines.size() ? lines[i].number : std::string::npos;
  };
  std::size_t behind = 0;  // the line behind the grid before
  auto line = lines.begin();
  for (auto const& row : plain->rows) {
    while (next != laid.end() && row.first >= line_of(next->begin)) {
      if (row.first == line_of(next->begin)) {
        if (next->too_large) {
          refused.push_back(too_large(name, lines[next->begin], lines[next->end - 1]));
        } else if (next->heads.columns.empty()) {
          refused.push_back(without_order(name, lines[next->begin], lines[next->end - 1]));
        } else {
          add_heads(out, *next, lines);
          add_rows(out, *next);
        }
        behind = line_of(next->end);
        ++next;
      } else {
        ++next;
      }
    }
    if (row.first < behind) continue;
    while (line != lines.end() && line->number < row.first) ++line;
    bool const near = (next != laid.end() && row.first + farthest_label > line_of(next->begin)) ||
                      (behind > 0 && row.first < behind + farthest_label);
    Row kept{row.first, row.last, {}};
    bool const printed = line != lines.end() && line->number == row.first;
    auto const field =
        printed ? fields.find(static_cast<std::size_t>(line - lines.begin())) : fields.end();
    if (field != fields.end() && row.cells.size() == 1)
      for (auto& cell : field->second) kept.cells.push_back(out.keep(std::move(cell.text)));
    else if (near && printed && row.cells.size() == 1 && !contains(line->text, "\t"))
      for (auto const cell : cells_of(*line)) kept.cells.push_back(out.keep(std::string(cell)));
    else if (!near || printed)
      for (auto const cell : row.cells) kept.cells.push_back(out.keep(std::string(cell)));
    if (!kept.cells.empty()) out.rows.push_back(std::move(kept));
  }
  return out;
}

}  // namespace jixiao::form
