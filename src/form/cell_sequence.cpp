#include "form/cell_sequence.hpp"

#include <algorithm>
#include <limits>

#include "base/text.hpp"
#include "form/sequence_costs.hpp"

namespace jixiao::form {
namespace {

constexpr int never = std::numeric_limits<int>::max() / 4;
constexpr int stray = 700;
constexpr int side_word = 10;  // 绩效指标, down the side
constexpr int dear = SequenceCosts::dear;
constexpr int row_in_line = 220;          // a row begins behind another one on its line
constexpr std::size_t longest_level = 4;  // atoms
constexpr std::size_t longest_cell = 8;

struct Step {
  int cost = never;
  std::size_t from = 0;   // atom
  std::size_t state = 0;  // column that comes next
  enum { begin, cell, level, skip, stray, row } move = begin;
  std::size_t column = 0;
};

bool is_level(Key key) {
  return key == Key::level1 || key == Key::level2 || key == Key::side;
}

class Sequence {
 public:
  Sequence(LaidHeads const& heads, std::vector<Atom> const& atoms, TargetJudge& judge)
      : heads_(heads.columns), atoms_(atoms), judge_(judge), costs_(heads_, atoms, judge) {
    for (std::size_t k = 0; k < heads_.size(); ++k)
      if (!is_level(heads_[k].key)) columns_.push_back(k);
    steps_.resize((atoms.size() + 1) * (columns_.size() + 1));
  }

  SequenceReading run() {
    at(0, 0).cost = 0;
    // A row that ends at an atom leads back to the first column there; so twice.
    for (std::size_t i = 0; i <= atoms_.size(); ++i)
      for (int pass = 0; pass < 2; ++pass)
        for (std::size_t s = 0; s <= columns_.size(); ++s)
          if (at(i, s).cost < never) leave(i, s);
    SequenceReading out{follow_back(), true};
    out.sound = is_sound(out.rows);
    mark_doubts(out.rows);
    return out;
  }

 private:
  // Column columns_[s] comes next at atom i; behind the last a row is over.
  Step& at(std::size_t i, std::size_t s) { return steps_[i * (columns_.size() + 1) + s]; }

  void reach(std::size_t i, std::size_t s, Step const& step) {
    if (step.cost < at(i, s).cost) at(i, s) = step;
  }

  void leave(std::size_t i, std::size_t s) {
    int const here = at(i, s).cost;
    if (s < columns_.size()) {
      bool const first = s == 0;
      if (!first)
        reach(i, s + 1, {here + costs_.missing(columns_[s]), i, s, Step::skip, columns_[s]});
      if (first && has_slot())
        reach(i, 1, {here + SequenceCosts::other_missing, i, 0, Step::skip, columns_[0]});
    } else if (i < atoms_.size()) {
      int const in_line = atoms_[i].gap == Gap::line ? 0 : row_in_line;
      reach(i, 0, {here + in_line, i, s, Step::row, 0});
    }
    if (i == atoms_.size()) return;
    reach(i + 1, s, {here + stray, i, s, Step::stray, 0});
    if (s == 0) add_side(i, here);
    if (s == 0) add_levels(i, here);
    if (s == columns_.size()) return;
    for (std::size_t b = i + 1; b <= std::min(atoms_.size(), i + longest_cell); ++b) {
      int const cost = costs_.cell(columns_[s], i, b);
      if (cost < dear) reach(b, s + 1, {here + cost, i, s, Step::cell, columns_[s]});
    }
  }

  bool has_slot() const { return heads_[columns_[0]].key == Key::slot; }

  // 绩效 / 指标, down the side
  void add_side(std::size_t i, int here) {
    for (std::size_t b = i + 1; b <= std::min(atoms_.size(), i + longest_level); ++b)
      if (judge_.is_side(costs_.text(i, b))) reach(b, 0, {here + side_word, i, 0, Step::stray, 0});
  }

  void add_levels(std::size_t i, int here) {
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      auto const key = heads_[k].key;
      if (key != Key::level1 && key != Key::level2) continue;
      for (std::size_t b = i + 1; b <= std::min(atoms_.size(), i + longest_level); ++b) {
        if (!costs_.is_level(i, b, key == Key::level2)) continue;
        // Not the level that the row above has.
        reach(b, 0, {here + static_cast<int>(b - i - 1), i, 0, Step::level, k});
      }
    }
  }

  std::vector<LaidRow> follow_back() {
    std::size_t state = 0;
    for (std::size_t s = 0; s <= columns_.size(); ++s)
      if (at(atoms_.size(), s).cost < at(atoms_.size(), state).cost) state = s;
    struct Taken {
      Step step;
      std::size_t to;
    };
    std::vector<Taken> path;
    for (std::size_t i = atoms_.size(); at(i, state).move != Step::begin;) {
      auto const& step = at(i, state);
      path.push_back({step, i});
      i = step.from;
      state = step.state;
    }
    std::ranges::reverse(path);
    std::vector<LaidRow> rows;
    std::vector<std::string> levels(heads_.size());
    LaidRow row = blank_row();
    bool strayed = false;
    bool torn = false;
    bool loose = false;
    auto const close = [&] {
      if (row.first > 0) {
        for (std::size_t k = 0; k < heads_.size(); ++k)
          if (is_level(heads_[k].key)) row.cells[k] = levels[k];
        row.doubtful = row.doubtful || strayed;
        rows.push_back(std::move(row));
        torn_.push_back(torn);
        loose_.push_back(loose);
        strayed = false;
      }
      row = blank_row();
      torn = loose = false;
    };
    for (std::size_t p = 0; p < path.size(); ++p) {
      auto const& [step, to] = path[p];
      if (step.move == Step::row) close();
      if (step.move == Step::stray &&
          at(step.from, step.state).cost + side_word < at(to, step.state).cost) {
        strayed = true;
        ++strays_;
      }
      if (step.move == Step::level) {
        bool const followed = p + 1 < path.size() && path[p + 1].step.move == Step::level &&
                              costs_.is_level(path[p + 1].step.from, path[p + 1].to, true);
        auto const column = level_column(step, to, followed);
        levels[column] = costs_.text(step.from, to);
        if (heads_[column].key == Key::level1)
          for (std::size_t k = 0; k < heads_.size(); ++k)
            if (heads_[k].key == Key::level2) levels[k].clear();
      }
      if (step.move != Step::cell) continue;
      row.cells[step.column] = joined(atoms_, step.from, to);
      row.doubtful = row.doubtful || costs_.cell(step.column, step.from, to) > 500;
      torn = torn || is_torn(step.column, step.from, to);
      loose = loose || is_loose(step.column, step.from, to);
      auto const line = atoms_[step.from].line;
      row.first = row.first == 0 ? line : std::min(row.first, line);
      row.last = std::max(row.last, atoms_[to - 1].line);
    }
    close();
    return rows;
  }

  // 满意度指标 names levels of both kinds: the first when one of the second follows.
  std::size_t level_column(Step const& step, std::size_t to, bool followed) {
    if (!costs_.is_level(step.from, to, true) || !costs_.is_level(step.from, to, false))
      return step.column;
    auto const key = followed ? Key::level1 : Key::level2;
    auto const head = std::ranges::find(heads_, key, &LaidHead::key);
    return head == heads_.end() ? step.column : static_cast<std::size_t>(head - heads_.begin());
  }

  // Only a part of a value (≥), or words of several cells taken for one.
  bool is_torn(std::size_t k, std::size_t a, std::size_t b) {
    auto const key = heads_[k].key;
    if (key != Key::target && key != Key::period_target && key != Key::actual) return false;
    auto const all = costs_.text(a, b);
    if (judge_.vocabulary().find(List::relation_before, plain(all)) != nullptr)
      return !has_column(Key::relation);
    return b > a + 1 && judge_.sort(all) == Sort::text;
  }

  // Cells whose words could as well belong to the cell before or behind: a reason has no end that
  // can be told, and behind it a name has no beginning.
  bool is_loose(std::size_t k, std::size_t a, std::size_t b) const {
    if (atoms_[a].gap == Gap::none || costs_.end_before(b) > 0) return true;
    auto const key = heads_[k].key;
    return key == Key::reason || (b > a + 1 && key == Key::name && has_column(Key::reason));
  }

  bool has_column(Key key) const {
    return std::ranges::any_of(heads_, [&](LaidHead const& head) { return head.key == key; });
  }

  bool lacks_level(LaidRow const& row) const {
    bool has_levels = false;
    for (std::size_t k = 0; k < heads_.size(); ++k) {
      if (heads_[k].key != Key::level1 && heads_[k].key != Key::level2) continue;
      if (!row.cells[k].empty()) return false;
      has_levels = true;
    }
    return has_levels;
  }

  bool lacks_cell(std::vector<LaidRow> const& rows, LaidRow const& row) const {
    for (auto const k : columns_) {
      auto const key = heads_[k].key;
      bool const needed = key == Key::name || key == Key::target || key == Key::period_target ||
                          key == Key::actual ||
                          ((key == Key::weight || key == Key::score) && is_usual(rows, k));
      if (needed && row.cells[k].empty()) return true;
    }
    return false;
  }

  // A row that is not as it should be may have taken words of its neighbours or left them some.
  void mark_doubts(std::vector<LaidRow>& rows) const {
    std::vector<bool> doubts;
    for (std::size_t i = 0; i < rows.size(); ++i)
      doubts.push_back(rows[i].doubtful || torn_[i] || lacks_level(rows[i]) ||
                       lacks_cell(rows, rows[i]));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      bool const before = i > 0 && (doubts[i - 1] || loose_[i - 1]);
      bool const behind = i + 1 < rows.size() && (doubts[i + 1] || loose_[i + 1]);
      rows[i].doubtful = doubts[i] || loose_[i] || before || behind;
    }
  }

  // A piece of a level's name, which was broken over lines, among the other cells.
  bool holds_level(LaidRow const& row) const {
    return std::ranges::any_of(columns_, [&](std::size_t k) {
      return heads_[k].key != Key::reason && judge_.is_piece_of_level(row.cells[k]);
    });
  }

  bool is_sound(std::vector<LaidRow> const& rows) const {
    constexpr std::size_t share = 6;  // of the rows that may be in doubt
    constexpr std::ptrdiff_t most_pieces = 1;
    if (std::ranges::count_if(rows, [&](LaidRow const& row) { return holds_level(row); }) >
        most_pieces)
      return false;
    std::size_t doubts = strays_;
    for (auto const& row : rows) doubts += row.doubtful || lacks_cell(rows, row);
    return !rows.empty() && doubts * share <= rows.size();
  }

  static bool is_usual(std::vector<LaidRow> const& rows, std::size_t k) {
    std::size_t filled = 0;
    for (auto const& row : rows) filled += !row.cells[k].empty();
    return filled * 2 > rows.size();
  }

  LaidRow blank_row() const { return {0, 0, std::vector<std::string>(heads_.size()), false}; }

  std::vector<LaidHead> const& heads_;
  std::vector<Atom> const& atoms_;
  TargetJudge& judge_;
  SequenceCosts costs_;
  std::vector<std::size_t> columns_;  // of cells that every row has
  std::vector<Step> steps_;
  std::vector<bool> torn_;   // of each row: it holds a part of a value, or more than one
  std::vector<bool> loose_;  // of each row: where a cell ends or begins is a guess
  std::size_t strays_ = 0;
};

}  // namespace

SequenceReading read_sequence(LaidHeads const& heads, std::span<TargetLine const> lines,
                              TargetJudge& judge) {
  expect_levels_like(lines, judge);
  auto const atoms = atoms_of(lines, judge);
  if (atoms.empty()) return {};
  return Sequence(heads, atoms, judge).run();
}

}  // namespace jixiao::form
