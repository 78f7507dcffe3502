#include "form/laid_rows.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

#include "base/text.hpp"
#include "form/laid_doubts.hpp"
#include "form/laid_levels.hpp"
#include "form/page_cells.hpp"

namespace jixiao::form {
namespace {

constexpr int never = std::numeric_limits<int>::max() / 4;
constexpr int joined = 50;        // two lines of a cell
constexpr int joined_full = 20;   // and the first of them is full
constexpr int full_parted = 90;   // a full line that does not go on, though one follows
constexpr int close_parted = 90;  // two rows as close as the lines of a cell
constexpr int too_short = 45;     // for each character by which a line broke too early
constexpr int most_short = 260;
constexpr int two_values = 320;  // each line is a value, together they are none
constexpr int broken_value = 60;
constexpr int cut_value = 160;  // the parts are no values, though the whole is none either
constexpr int lines_alike = 140;
constexpr int gap_in_cell = 220;
constexpr int off = 40;  // for each half line off the middle
constexpr int most_off = 400;
constexpr int name_missing = 700;
constexpr int value_missing = 200;
constexpr int number_missing = 110;
constexpr int twins_equal = -90;
constexpr int twins_apart = 60;
constexpr int doubtful_cost = 420;
constexpr std::size_t most_lines = 24;  // of a row

enum class Stands { in_the_middle, at_the_top };

class Page {
 public:
  Page(LaidHeads const& heads, std::span<CellLine const> lines, Measure const& measure,
       TargetJudge& judge)
      : heads_(heads.columns),
        lines_(lines),
        measure_(measure),
        judge_(judge),
        cells_(heads.columns, lines, measure) {}

  std::vector<LaidRow> run() {
    see_distances();
    std::vector<std::size_t> best_ends;
    int least = never;
    for (auto const stands : {Stands::in_the_middle, Stands::at_the_top}) {
      stands_ = stands;
      auto ends = divide();
      if (best_.back() >= least) continue;
      least = best_.back();
      best_ends = std::move(ends);
      best_stands_ = stands;
    }
    stands_ = best_stands_;
    std::vector<LaidRow> out;
    std::size_t a = 0;
    for (auto const b : best_ends) {
      if (!cells_.is_blank_row(a, b)) out.push_back(row_of(a, b));
      a = b;
    }
    doubt_slots(out);
    return out;
  }

 private:
  std::vector<std::size_t> divide() {
    best_.assign(lines_.size() + 1, never);
    std::vector<std::size_t> from(lines_.size() + 1, 0);
    best_[0] = 0;
    for (std::size_t b = 1; b <= lines_.size(); ++b) {
      int const parting = parting_cost(b);
      for (std::size_t a = b - std::min(b, most_lines); a < b; ++a) {
        int const cost = best_[a] + row_cost(a, b) + parting;
        if (cost >= best_[b]) continue;
        best_[b] = cost;
        from[b] = a;
      }
    }
    std::vector<std::size_t> ends;
    for (std::size_t b = lines_.size(); b > 0; b = from[b]) ends.push_back(b);
    std::ranges::reverse(ends);
    return ends;
  }

  int row_cost(std::size_t a, std::size_t b) {
    if (cells_.is_blank_row(a, b)) return b - a == 1 ? 0 : never;
    int cost = 0;
    int low = never;
    int high = -never;
    bool const slot = cells_.is_blank_but_slot(a, b);
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      if (is_level_column(heads_[k].key) || cells_.is_sparse(k)) continue;
      auto const c = cells_.cell(k, a, b);
      if (c.empty()) {
        cost += slot ? number_missing / 8 : missing(k);
        continue;
      }
      low = std::min(low, cells_.column(k)[c.first].centre);
      high = std::max(high, cells_.column(k)[c.last - 1].centre);
      cost += cell_cost(k, c);
    }
    if (low == never) return cost + off;
    cost += places_cost(a, b, low, high) + alike_cost(a, b);
    return cost + twins_cost(a, b);
  }

  int missing(std::size_t k) const {
    auto const key = heads_[k].key;
    if (key == Key::name) return second_block(k) ? value_missing : name_missing;
    if (is_value_column(key)) return value_missing;
    return is_number_column(key) || key == Key::slot || key == Key::relation ? number_missing : 0;
  }

  bool second_block(std::size_t k) const {
    for (std::size_t i = 0; i < k; ++i)
      if (heads_[i].key == Key::name) return true;
    return false;
  }

  int places_cost(std::size_t a, std::size_t b, int low, int high) const {
    int cost = 0;
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      if (is_level_column(heads_[k].key)) continue;
      auto const c = cells_.cell(k, a, b);
      if (c.empty()) continue;
      int const first = cells_.column(k)[c.first].centre;
      int const last = cells_.column(k)[c.last - 1].centre;
      int const away = stands_ == Stands::in_the_middle ? std::abs(first + last - low - high)
                                                        : 2 * (first - low);
      int const halves = std::max(0, away - measure_.slack) * 10 / measure_.line;
      if (cells_.is_sparse(k))
        cost += away > measure_.line ? off / 2 : 0;
      else
        cost += std::min(most_off, halves * measure_.weight * off / 10);
    }
    return cost;
  }

  // Several lines, and on each of them a piece of every cell: hardly one row.
  int alike_cost(std::size_t a, std::size_t b) const {
    std::size_t lines = 0;
    std::size_t cells = 0;
    bool all_full = true;
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      auto const c = cells_.cell(k, a, b);
      if (is_level_column(heads_[k].key) || c.empty()) continue;
      if (lines > 0 && c.size() != lines) return 0;
      lines = c.size();
      ++cells;
      for (std::size_t i = c.first + 1; i < c.last; ++i)
        if (cells_.left_over(k, cells_.column(k)[i - 1], cells_.column(k)[i]) > measure_.em / 2)
          all_full = false;
    }
    return lines > 1 && cells > 1 && !all_full ? lines_alike : 0;
  }

  int cell_cost(std::size_t k, PageCell c) {
    int cost = 0;
    auto const& pieces = cells_.column(k);
    for (std::size_t i = c.first + 1; i < c.last; ++i) {
      int const left = cells_.left_over(k, pieces[i - 1], pieces[i]);
      cost += left <= measure_.em / 2
                  ? joined_full
                  : joined + std::min(most_short, left * too_short / measure_.em);
      if (pieces[i].centre - pieces[i - 1].centre > measure_.gap) cost += gap_in_cell;
    }
    return cost + sort_cost(k, c);
  }

  // A row that ends before line `b`.
  int parting_cost(std::size_t b) const {
    if (b == lines_.size()) return 0;
    int full = 0;
    int close = 0;
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      std::size_t const next = cells_.begin(k, b);
      if (is_level_column(heads_[k].key) || next == 0 || next == cells_.column(k).size()) continue;
      auto const& above = cells_.column(k)[next - 1];
      auto const& below = cells_.column(k)[next];
      int const distance = below.centre - above.centre;
      if (distance > measure_.gap) continue;
      auto const key = heads_[k].key;
      bool const words = key == Key::name || is_value_column(key) || key == Key::reason;
      if (words && cells_.left_over(k, above, below) <= measure_.em / 4) full = full_parted;
      if (close_tells_ && distance <= measure_.line * 11 / 10) close += close_parted;
    }
    return full + close;
  }

  // Rows stand further apart than the lines of a cell, unless most lines stand as close.
  void see_distances() {
    std::size_t close = 0;
    std::size_t all = 0;
    for (std::size_t k = 0; k < heads_.size(); ++k)
      for (std::size_t i = 1; i < cells_.column(k).size() && !is_level_column(heads_[k].key); ++i) {
        ++all;
        close +=
            cells_.column(k)[i].centre - cells_.column(k)[i - 1].centre <= measure_.line * 11 / 10;
      }
    close_tells_ = measure_.weight > 1 && close * 2 < all;
  }

  int sort_cost(std::size_t k, PageCell c) {
    auto const key = heads_[k].key;
    auto const& pieces = cells_.column(k);
    if (key == Key::slot) return slots_in(k, c) > 1 ? two_values : 0;
    if (is_number_column(key) || key == Key::relation)
      return c.size() > 1 ? two_values * static_cast<int>(c.size() - 1) : 0;
    if (key == Key::name) {
      int cost = 0;
      for (std::size_t i = c.first + 1; i < c.last; ++i)
        if (judge_.begins_with_relation(pieces[i].text)) cost += two_values;
      return cost;
    }
    if (!is_value_column(key) || c.size() == 1) return 0;
    bool const whole = judge_.sort(without_blanks(cells_.text(k, c))) != Sort::text;
    int cost = 0;
    for (std::size_t i = c.first; i < c.last; ++i) {
      bool const firm = judge_.sort(pieces[i].text) == Sort::firm;
      bool const begins = judge_.begins_with_relation(pieces[i].text);
      if (i > c.first && begins) cost += two_values;
      if (!whole && firm && i > c.first) cost += two_values;
      if (!whole && i == c.first && judge_.sort(pieces[i].text) != Sort::text) cost += cut_value;
    }
    return whole ? cost : cost + broken_value;
  }

  std::size_t slots_in(std::size_t k, PageCell c) const {
    std::size_t count = 0;
    for (std::size_t i = c.first; i < c.last; ++i)
      count += is_slot(cells_.column(k)[i].text, judge_.vocabulary()) ||
               is_end_of_slot(cells_.column(k)[i].text, judge_.vocabulary());
    return count;
  }

  int twins_cost(std::size_t a, std::size_t b) const {
    std::optional<std::size_t> first;
    int cost = 0;
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      if (heads_[k].key != Key::name) continue;
      if (!first) {
        first = k;
        continue;
      }
      auto const one = cells_.cell(*first, a, b);
      auto const other = cells_.cell(k, a, b);
      if (one.empty() || other.empty()) continue;
      auto const whole = without_blanks(cells_.text(*first, one));
      auto const twin = without_blanks(cells_.text(k, other));
      cost += whole.starts_with(twin) || twin.starts_with(whole) ? twins_equal : twins_apart;
    }
    return cost;
  }

  LaidRow row_of(std::size_t a, std::size_t b) {
    LaidRow row{lines_[a].number, lines_[b - 1].number, {}, false};
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      std::string out;
      if (!is_level_column(heads_[k].key)) out = cells_.text(k, cells_.cell(k, a, b));
      row.cells.push_back(std::move(out));
    }
    std::size_t first = b;
    std::size_t last = a;
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      auto const c = cells_.cell(k, a, b);
      if (is_level_column(heads_[k].key) || c.empty()) continue;
      first = std::min(first, cells_.column(k)[c.first].line);
      last = std::max(last, cells_.column(k)[c.last - 1].line);
    }
    row.first = lines_[first].number;
    row.last = lines_[last].number;
    row.doubtful = row_cost(a, b) > doubtful_cost || holds_two(a, b);
    return row;
  }

  // 任 and 务1 for names: a column of slots was not seen, and all columns are others than they
  // seem.
  void doubt_slots(std::vector<LaidRow>& rows) const {
    constexpr std::ptrdiff_t few = 1;
    auto const is_piece = [&](LaidRow const& row) {
      for (std::size_t k = 0; k < heads_.size(); ++k)
        if (heads_[k].key == Key::name && is_piece_of_slot(row.cells[k], judge_.vocabulary()))
          return true;
      return false;
    };
    if (std::ranges::count_if(rows, is_piece) <= few) return;
    for (auto& row : rows) row.doubtful = true;
  }

  // Words that are no value, but that begin with one, or with the cell beside them blank: they may
  // be of two cells.
  bool holds_two(std::size_t a, std::size_t b) {
    bool blank = false;
    bool words = false;
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      auto const c = cells_.cell(k, a, b);
      if (is_number_column(heads_[k].key) && !c.empty() && !is_points(cells_.text(k, c)))
        return true;
      if (heads_[k].key == Key::slot && is_piece_of_slot(cells_.text(k, c), judge_.vocabulary()))
        return true;
      if (!is_value_column(heads_[k].key) || cells_.is_sparse(k)) continue;
      blank = blank || c.empty();
      if (c.empty() || judge_.sort(without_blanks(cells_.text(k, c))) != Sort::text) continue;
      words = true;
      if (c.size() > 1 && judge_.sort(cells_.column(k)[c.first].text) != Sort::text) return true;
    }
    return blank && words;
  }

  std::vector<LaidHead> const& heads_;
  std::span<CellLine const> lines_;
  Measure measure_;
  TargetJudge& judge_;
  PageCells cells_;
  bool close_tells_ = false;
  std::vector<int> best_;
  Stands stands_ = Stands::in_the_middle;
  Stands best_stands_ = Stands::in_the_middle;
};

}  // namespace

std::vector<LaidRow> laid_rows(LaidHeads const& heads, std::span<CellLine const> lines,
                               Measure const& measure, LaidRow const* before, TargetJudge& judge) {
  if (lines.empty()) return {};
  auto rows = Page(heads, lines, measure, judge).run();
  doubt_strangers(rows, heads, judge);
  name_levels(rows, heads, lines, before, judge);
  return rows;
}

}  // namespace jixiao::form
