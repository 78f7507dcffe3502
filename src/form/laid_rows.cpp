#include "form/laid_rows.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

#include "base/text.hpp"
#include "form/laid_levels.hpp"

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

struct Cell {
  std::size_t first = 0;  // lines with text in the column, as indices of that column
  std::size_t last = 0;
  [[nodiscard]] bool empty() const { return first == last; }
  [[nodiscard]] std::size_t size() const { return last - first; }
};

struct Piece {
  std::size_t line;
  int centre;
  std::string_view text;
  int width;
};

class Page {
 public:
  Page(LaidHeads const& heads, std::span<CellLine const> lines, Measure const& measure,
       TargetJudge& judge)
      : heads_(heads.columns), lines_(lines), measure_(measure), judge_(judge) {
    columns_.resize(heads_.size());
    begin_.resize(heads_.size());
    for (std::size_t k = 0; k < heads_.size(); ++k) add_column(k);
  }

  std::vector<LaidRow> run() {
    find_fill();
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
      if (!is_blank_row(a, b)) out.push_back(row_of(a, b));
      a = b;
    }
    return out;
  }

 private:
  static bool is_level(Key key) {
    return key == Key::level1 || key == Key::level2 || key == Key::side;
  }
  static bool is_number(Key key) { return key == Key::weight || key == Key::score; }
  static bool is_value(Key key) {
    return key == Key::target || key == Key::period_target || key == Key::actual;
  }

  void add_column(std::size_t k) {
    int widest = display_width(heads_[k].text) > 4 ? 4 * measure_.em : 2 * measure_.em;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      begin_[k].push_back(columns_[k].size());
      auto const& part = lines_[i].parts[k];
      if (part.text.empty()) continue;
      columns_[k].push_back({i, lines_[i].centre, part.text, part.width});
      widest = std::max(widest, part.width);
    }
    begin_[k].push_back(columns_[k].size());
    widest_.push_back(widest);
  }

  // A column that is filled less than half as often as the names are belongs to groups of rows, or
  // may be blank.
  void find_fill() {
    std::size_t names = 0;
    for (std::size_t k = 0; k < heads_.size(); ++k)
      if (heads_[k].key == Key::name) names = std::max(names, columns_[k].size());
    sparse_.assign(heads_.size(), false);
    for (std::size_t k = 0; k < heads_.size(); ++k) sparse_[k] = columns_[k].size() * 2 < names;
  }

  Cell cell(std::size_t k, std::size_t a, std::size_t b) const {
    return {begin_[k][a], begin_[k][b]};
  }

  bool is_blank_row(std::size_t a, std::size_t b) const {
    for (std::size_t k = 0; k < heads_.size(); ++k)
      if (!is_level(heads_[k].key) && !cell(k, a, b).empty()) return false;
    return true;
  }

  // 任务2 of a form that was filled in as far as 任务1
  bool is_blank_but_slot(std::size_t a, std::size_t b) const {
    bool slot = false;
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      if (is_level(heads_[k].key) || cell(k, a, b).empty()) continue;
      if (heads_[k].key != Key::slot && !sparse_[k]) return false;
      slot = slot || heads_[k].key == Key::slot;
    }
    return slot;
  }

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
    if (is_blank_row(a, b)) return b - a == 1 ? 0 : never;
    int cost = 0;
    int low = never;
    int high = -never;
    bool const slot = is_blank_but_slot(a, b);
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      if (is_level(heads_[k].key) || sparse_[k]) continue;
      auto const c = cell(k, a, b);
      if (c.empty()) {
        cost += slot ? number_missing / 8 : missing(k);
        continue;
      }
      low = std::min(low, columns_[k][c.first].centre);
      high = std::max(high, columns_[k][c.last - 1].centre);
      cost += cell_cost(k, c);
    }
    if (low == never) return cost + off;
    cost += places_cost(a, b, low, high) + alike_cost(a, b);
    return cost + twins_cost(a, b);
  }

  int missing(std::size_t k) const {
    auto const key = heads_[k].key;
    if (key == Key::name) return second_block(k) ? value_missing : name_missing;
    if (is_value(key)) return value_missing;
    return is_number(key) || key == Key::slot || key == Key::relation ? number_missing : 0;
  }

  bool second_block(std::size_t k) const {
    for (std::size_t i = 0; i < k; ++i)
      if (heads_[i].key == Key::name) return true;
    return false;
  }

  int places_cost(std::size_t a, std::size_t b, int low, int high) const {
    int cost = 0;
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      if (is_level(heads_[k].key)) continue;
      auto const c = cell(k, a, b);
      if (c.empty()) continue;
      int const first = columns_[k][c.first].centre;
      int const last = columns_[k][c.last - 1].centre;
      int const away = stands_ == Stands::in_the_middle ? std::abs(first + last - low - high)
                                                        : 2 * (first - low);
      int const halves = std::max(0, away - measure_.slack) * 10 / measure_.line;
      if (sparse_[k])
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
      auto const c = cell(k, a, b);
      if (is_level(heads_[k].key) || c.empty()) continue;
      if (lines > 0 && c.size() != lines) return 0;
      lines = c.size();
      ++cells;
      for (std::size_t i = c.first + 1; i < c.last; ++i)
        if (left_over(k, columns_[k][i - 1], columns_[k][i]) > measure_.em / 2) all_full = false;
    }
    return lines > 1 && cells > 1 && !all_full ? lines_alike : 0;
  }

  int cell_cost(std::size_t k, Cell c) {
    int cost = 0;
    auto const& pieces = columns_[k];
    for (std::size_t i = c.first + 1; i < c.last; ++i) {
      int const left = left_over(k, pieces[i - 1], pieces[i]);
      cost += left <= measure_.em / 2
                  ? joined_full
                  : joined + std::min(most_short, left * too_short / measure_.em);
      if (pieces[i].centre - pieces[i - 1].centre > measure_.gap) cost += gap_in_cell;
    }
    return cost + sort_cost(k, c);
  }

  // What is left of the column behind a line, had the next character been put there.
  int left_over(std::size_t k, Piece const& line, Piece const& next) const {
    int const character = display_width(decode(next.text).value) * measure_.em / 2;
    return widest_[k] - line.width - character;
  }

  // A row that ends before line `b`.
  int parting_cost(std::size_t b) const {
    if (b == lines_.size()) return 0;
    int full = 0;
    int close = 0;
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      std::size_t const next = begin_[k][b];
      if (is_level(heads_[k].key) || next == 0 || next == columns_[k].size()) continue;
      auto const& above = columns_[k][next - 1];
      auto const& below = columns_[k][next];
      int const distance = below.centre - above.centre;
      if (distance > measure_.gap) continue;
      auto const key = heads_[k].key;
      bool const words = key == Key::name || is_value(key) || key == Key::reason;
      if (words && left_over(k, above, below) <= measure_.em / 4) full = full_parted;
      if (close_tells_ && distance <= measure_.line * 11 / 10) close += close_parted;
    }
    return full + close;
  }

  // Rows stand further apart than the lines of a cell, unless most lines stand as close.
  void see_distances() {
    std::size_t close = 0;
    std::size_t all = 0;
    for (std::size_t k = 0; k < heads_.size(); ++k)
      for (std::size_t i = 1; i < columns_[k].size() && !is_level(heads_[k].key); ++i) {
        ++all;
        close += columns_[k][i].centre - columns_[k][i - 1].centre <= measure_.line * 11 / 10;
      }
    close_tells_ = measure_.weight > 1 && close * 2 < all;
  }

  std::string text(std::size_t k, Cell c) const {
    std::string out;
    for (std::size_t i = c.first; i < c.last; ++i) out += columns_[k][i].text;
    return out;
  }

  int sort_cost(std::size_t k, Cell c) {
    auto const key = heads_[k].key;
    auto const& pieces = columns_[k];
    if (key == Key::slot) return slots_in(k, c) > 1 ? two_values : 0;
    if (is_number(key) || key == Key::relation)
      return c.size() > 1 ? two_values * static_cast<int>(c.size() - 1) : 0;
    if (key == Key::name) {
      int cost = 0;
      for (std::size_t i = c.first + 1; i < c.last; ++i)
        if (judge_.begins_with_relation(pieces[i].text)) cost += two_values;
      return cost;
    }
    if (!is_value(key) || c.size() == 1) return 0;
    bool const whole = judge_.sort(without_blanks(text(k, c))) != Sort::text;
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

  std::size_t slots_in(std::size_t k, Cell c) const {
    std::size_t count = 0;
    for (std::size_t i = c.first; i < c.last; ++i)
      count += is_slot(columns_[k][i].text, judge_.vocabulary());
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
      auto const one = cell(*first, a, b);
      auto const other = cell(k, a, b);
      if (one.empty() || other.empty()) continue;
      auto const whole = without_blanks(text(*first, one));
      auto const twin = without_blanks(text(k, other));
      cost += whole.starts_with(twin) || twin.starts_with(whole) ? twins_equal : twins_apart;
    }
    return cost;
  }

  LaidRow row_of(std::size_t a, std::size_t b) {
    LaidRow row{lines_[a].number, lines_[b - 1].number, {}, false};
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      std::string out;
      if (!is_level(heads_[k].key)) out = text(k, cell(k, a, b));
      row.cells.push_back(std::move(out));
    }
    std::size_t first = b;
    std::size_t last = a;
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      auto const c = cell(k, a, b);
      if (is_level(heads_[k].key) || c.empty()) continue;
      first = std::min(first, columns_[k][c.first].line);
      last = std::max(last, columns_[k][c.last - 1].line);
    }
    row.first = lines_[first].number;
    row.last = lines_[last].number;
    row.doubtful = row_cost(a, b) > doubtful_cost;
    return row;
  }

  std::vector<LaidHead> const& heads_;
  std::span<CellLine const> lines_;
  Measure measure_;
  TargetJudge& judge_;
  std::vector<std::vector<Piece>> columns_;
  std::vector<std::vector<std::size_t>> begin_;  // [k][i]: the first piece of column k from line i
  std::vector<int> widest_;
  std::vector<bool> sparse_;
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
  name_levels(rows, heads, lines, before, judge);
  return rows;
}

}  // namespace jixiao::form
