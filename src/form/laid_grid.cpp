#include "form/laid_grid.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "form/grid.hpp"
#include "form/segments.hpp"

namespace jixiao::form {
namespace {

constexpr std::size_t most_above = 2;         // lines above the one that shows the heads
constexpr std::size_t longest_head_part = 8;  // characters
constexpr std::size_t most_lines = 6;         // of heads
constexpr std::size_t longest_cell = 60;      // characters: a longer line of a grid is prose

bool may_be_head(std::string_view text, TargetJudge const& judge) {
  if (characters(text) > longest_head_part) return false;
  auto const key = judge.key(text);
  return (key && column_of(*key)) || judge.begins_column(text);
}

bool shows_heads(LaidLine const& line, TargetJudge const& judge) {
  if (line.words.size() < 3) return false;
  std::size_t heads = 0;
  for (auto const& word : line.words) heads += may_be_head(word.text, judge);
  return heads >= 2 && heads * 2 >= line.words.size();
}

bool is_number_alone(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// 务1, below the beginning of its word.
bool ends_slot(std::span<LaidLine const> lines, std::size_t i, LaidWord const& end,
               TargetJudge const& judge) {
  constexpr std::size_t above = 3;
  if (!is_end_of_slot(end.text, judge.vocabulary())) return false;
  for (std::size_t k = i - std::min(i, above); k < i; ++k)
    for (auto const& word : lines[k].words)
      if (word.from < end.to && end.from < word.to &&
          is_slot(std::string(word.text) + std::string(end.text), judge.vocabulary()))
        return true;
  return false;
}

bool is_apart(LaidLine const& line, Measure const& measure) {
  std::size_t apart = 0;
  for (std::size_t i = 1; i < line.words.size(); ++i)
    apart += line.words[i].from > line.words[i - 1].to + measure.blank;
  return apart * 2 > line.words.size();
}

bool leaves(LaidLine const& line, TargetJudge const& judge) {
  auto const first = line.words.front().text;
  if (line.words.size() == 1 && characters(first) > longest_cell) return true;
  auto const label = label_of(first, judge.vocabulary());
  if (label && !is_column(label->key) && label->key != Key::execution) {
    bool const fund = label->key >= Key::fund_total && label->key <= Key::subtotal;
    if (!fund || label->key == Key::sum) return true;
  }
  return line.words.size() == 1 &&
         title_kind(Row{line.number, line.number, {first}}, judge.vocabulary()).has_value();
}

// The extent of the grid; its rows are not read.
LaidGrid grid_at(std::span<LaidLine const> lines, LaidStart start, TargetJudge const& judge,
                 std::vector<std::span<LaidLine const>>& pages) {
  LaidGrid grid{start.line, start.line + start.heads.lines, std::move(start.heads), {}};
  std::size_t page = grid.end;
  auto const close = [&] {
    if (grid.end > page) pages.push_back(lines.subspan(page, grid.end - page));
    page = grid.end;
  };
  for (; grid.end < lines.size() && !leaves(lines[grid.end], judge); ++grid.end)
    if (lines[grid.end].page_start) close();
  close();
  add_slots(grid.heads, pages, judge);
  return grid;
}

bool is_too_large(LaidGrid const& grid, std::vector<std::span<LaidLine const>> const& pages) {
  return grid.end - grid.begin > most_grid_lines ||
         std::ranges::any_of(pages, [](auto const& page) { return page.size() > most_page_lines; });
}

}  // namespace

void add_slots(LaidHeads& heads, std::span<std::span<LaidLine const> const> pages,
               TargetJudge const& judge) {
  if (heads.has(Key::slot)) return;
  LaidHead slot{Key::slot, "", 0, 0};
  std::size_t found = 0;
  auto const add = [&](LaidWord const& word) {
    slot.from = found == 0 ? word.from : std::min(slot.from, word.from);
    slot.to = found == 0 ? word.to : std::max(slot.to, word.to);
    ++found;
  };
  for (auto const& page : pages)
    for (std::size_t i = 0; i < page.size(); ++i)
      for (auto const& word : page[i].words) {
        if (is_number_alone(word.text) || judge.is_part_of_level(word.text)) continue;
        bool const slot_word = is_slot(word.text, judge.vocabulary()) ||
                               judge.vocabulary().find(List::slot, word.text) != nullptr;
        if (slot_word || ends_slot(page, i, word, judge)) add(word);
      }
  if (found < 2) return;
  // Named, so that no other reader takes its cells for those beside it.
  for (auto const& word : judge.vocabulary().words(List::header))
    if (word.means == name_of(Key::slot) && slot.text.empty()) slot.text = word.spelling;
  auto const name = std::ranges::find(heads.columns, Key::name, &LaidHead::key);
  heads.columns.insert(name, slot);
}

std::size_t lines_of_grid(std::span<LaidLine const> lines, TargetJudge const& judge) {
  std::size_t end = 0;
  while (end < lines.size() && !leaves(lines[end], judge)) ++end;
  return end;
}

std::optional<LaidStart> laid_start(std::span<LaidLine const> lines, std::size_t at,
                                    TargetJudge const& judge) {
  if (!shows_heads(lines[at], judge)) return std::nullopt;
  std::optional<LaidStart> best;
  for (std::size_t start = at - std::min(at, most_above); start <= at; ++start) {
    auto heads = laid_heads(lines.subspan(start), judge);
    if (!heads || start + heads->lines <= at) continue;
    if (best && heads->known <= best->heads.known) continue;
    best = LaidStart{start, std::move(*heads)};
  }
  return best;
}

std::vector<LaidRow> read_laid_grid(LaidHeads const& heads,
                                    std::span<std::span<LaidLine const> const> pages,
                                    Measure const& measure, TargetJudge& judge) {
  std::vector<LaidRow> all;
  LaidHeads under = heads;
  for (auto lines : pages) {
    for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 8); ++i) {
      auto found = laid_start(lines, i, judge);
      if (!found) continue;
      add_slots(found->heads, std::span(&lines, 1), judge);
      if (found->heads.columns.size() != heads.columns.size()) continue;
      lines = lines.subspan(found->line + found->heads.lines);
      under = std::move(found->heads);
      break;
    }
    auto const cells = lay_in_columns(under, lines, measure, judge);
    LaidRow const last = all.empty() ? LaidRow{} : all.back();
    auto rows = laid_rows(heads, cells, measure, all.empty() ? nullptr : &last, judge);
    for (auto& row : rows) all.push_back(std::move(row));
  }
  return all;
}

std::vector<LaidGrid> laid_grids(std::span<LaidLine const> lines, Measure const& measure,
                                 TargetJudge& judge,
                                 std::function<bool(LaidGrid const&)> const& wanted) {
  std::vector<LaidGrid> out;
  std::size_t from = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].words.size() < 3 || !is_apart(lines[i], measure)) continue;
    std::size_t const above = std::max(from, i - std::min(i, most_above));
    auto found = laid_start(lines.subspan(above, std::min(most_lines, lines.size() - above)),
                            i - above, judge);
    if (!found) continue;
    found->line += above;
    std::vector<std::span<LaidLine const>> pages;
    auto grid = grid_at(lines, std::move(*found), judge, pages);
    i = grid.end - 1;
    from = grid.end;
    if (wanted && !wanted(grid)) continue;
    grid.too_large = is_too_large(grid, pages);
    if (!grid.too_large) grid.rows = read_laid_grid(grid.heads, pages, measure, judge);
    out.push_back(std::move(grid));
  }
  return out;
}

}  // namespace jixiao::form
