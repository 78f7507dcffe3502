#include "form/target_flow.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "form/flow_levels.hpp"
#include "form/target_cost.hpp"

namespace jixiao::form {
namespace {

constexpr int stray_piece = 700;
constexpr int value_missing = 420;
constexpr int one_half_only = 260;  // the year's half is blank
constexpr int annual_only = 300;    // the half of the whole period is blank
constexpr int annual_after_level = 40;
constexpr int level_not_repeated = 250;  // a level begins, but not in the year's block
constexpr int row_in_line = 220;         // a row begins behind another one on its line
constexpr int dear = 1300;               // a cell that costs more is none
constexpr std::size_t longest_name = 6;
constexpr std::size_t fewest_breaks = 3;  // in a column, to tell where it breaks

// Where a reading stands: between two rows; behind a level of the left block that the right block
// has still to name; behind both with no row yet, so that the next half is the year's.
enum State : std::size_t { between_rows, behind_level, behind_levels, states };

enum class Move { begin, level1, level2, annual_level2, row, stray };

struct Step {
  int cost = TargetCosts::never;
  Move move = Move::begin;
  std::size_t from = 0;
  State from_state = between_rows;
  AtomSpan level{};  // the level that holds now in the left block
  AtomSpan named{};  // the level named by this step
  AtomSpan period_name{};
  AtomSpan period_value{};
  AtomSpan annual_name{};
  AtomSpan annual_value{};
};

struct Half {
  AtomSpan name;
  AtomSpan value;
  int cost;
};

class Flow {
 public:
  Flow(std::vector<Atom> const& atoms, bool two_blocks, TargetJudge& judge)
      : atoms_(atoms),
        two_blocks_(two_blocks),
        costs_(atoms, judge),
        levels_(atoms, judge, costs_),
        steps_((atoms.size() + 1) * states) {}

  // Read once to see where the cells of each column break, and again knowing it.
  TargetRows run() {
    search();
    if (learn_widths()) {
      steps_.assign(steps_.size(), Step{});
      for (auto& halves : halves_) halves.clear();
      search();
    }
    return follow_back();
  }

 private:
  void search() {
    at(0, between_rows).cost = 0;
    for (std::size_t i = 0; i < atoms_.size(); ++i)
      for (auto const state : {between_rows, behind_level, behind_levels})
        if (at(i, state).cost < TargetCosts::never) leave(i, state);
  }

  Step& at(std::size_t atom, State state) { return steps_[atom * states + state]; }

  void reach(std::size_t atom, State state, Step const& step) {
    if (step.cost < at(atom, state).cost) at(atom, state) = step;
  }

  Step next(std::size_t i, State state, Move move, int cost) {
    Step step;
    step.cost = at(i, state).cost + cost;
    step.move = move;
    step.from = i;
    step.from_state = state;
    step.level = at(i, state).level;
    return step;
  }

  void leave(std::size_t i, State state) {
    reach(i + 1, state, next(i, state, Move::stray, stray_piece));
    for (auto const& [span, cost] : levels_.at(i, false)) {
      auto step =
          next(i, state, Move::level1, cost + (state == behind_level ? level_not_repeated : 0));
      step.named = span;
      reach(span.last, between_rows, step);
    }
    for (auto const& [span, cost] : levels_.at(i, true)) name_level2(i, state, span, cost);
    if (state != behind_levels) leave_by_left_half(i, state);
    if (two_blocks_ && state != behind_level)
      leave_by_right_half(i, state, state == behind_levels ? annual_after_level : annual_only);
  }

  void name_level2(std::size_t i, State state, AtomSpan span, int cost) {
    if (two_blocks_ && state == behind_level) {
      auto step =
          next(i, state, Move::annual_level2, cost + levels_.unlike(at(i, state).level, span));
      step.named = span;
      reach(span.last, behind_levels, step);
      cost += level_not_repeated;
    }
    auto step = next(i, state, Move::level2, cost);
    step.named = step.level = span;
    reach(span.last, two_blocks_ ? behind_level : between_rows, step);
  }

  // Extraction may put the halves of a row on one line, but hardly two rows.
  int row_start(std::size_t i, State state) {
    return at(i, state).move == Move::row && atoms_[i].gap != Gap::line ? row_in_line : 0;
  }

  std::vector<Half> halves_at(std::size_t i, Block block) {
    std::vector<Half> out;
    // No cell goes on behind the name of a level.
    std::size_t const wall = levels_.next(i);
    for (std::size_t a = i + 1; a <= std::min(wall, i + longest_name); ++a) {
      int const name = costs_.name(i, a) + breaks(i, a, name_widths_[block]);
      if (name > dear) continue;
      out.push_back({{i, a}, {a, a}, name + value_missing + costs_.end_before(a)});
      for (std::size_t b = a + 1; b <= std::min(wall, a + TargetCosts::longest); ++b) {
        int const value = costs_.value(a, b) + breaks(a, b, value_widths_[block]);
        if (value > dear) continue;
        out.push_back({{i, a}, {a, b}, name + value + costs_.end_before(a) + costs_.end_before(b)});
      }
    }
    return out;
  }

  void leave_by_left_half(std::size_t i, State state) {
    int const start = row_start(i, state);
    for (auto half : halves_from(i, period_block)) {
      half.cost += start;
      auto step = next(i, state, Move::row, half.cost + (two_blocks_ ? one_half_only : 0));
      step.period_name = half.name;
      step.period_value = half.value;
      reach(half.value.last, state, step);
      if (!two_blocks_) continue;
      add_right_half(i, state, half, half.value.last, AtomSpan{},
                     state == behind_level ? level_not_repeated : 0);
      if (state != behind_level || half.value.last >= atoms_.size()) continue;
      for (auto const& [span, cost] : levels_.at(half.value.last, true)) {
        int const named = cost + levels_.unlike(at(i, state).level, span);
        step.named = span;
        step.cost = at(i, state).cost + half.cost + one_half_only + named;
        reach(span.last, between_rows, step);
        add_right_half(i, state, half, span.last, span, named);
      }
    }
  }

  void add_right_half(std::size_t i, State state, Half const& left, std::size_t from,
                      AtomSpan named, int cost) {
    int const before = at(i, state).cost + left.cost + cost;
    for (auto const& right : halves_from(from, annual_block)) {
      int const known = at(right.value.last, between_rows).cost;
      if (before + right.cost + 2 * TargetCosts::least_twins >= known) continue;
      int twins = costs_.twins(left.name.first, left.name.last, right.name.first, right.name.last);
      if (!left.value.empty() && !right.value.empty())
        twins +=
            costs_.twins(left.value.first, left.value.last, right.value.first, right.value.last);
      if (before + right.cost + twins >= known) continue;
      auto step = next(i, state, Move::row, left.cost + right.cost + twins + cost);
      step.named = named;
      step.period_name = left.name;
      step.period_value = left.value;
      step.annual_name = right.name;
      step.annual_value = right.value;
      reach(right.value.last, between_rows, step);
    }
  }

  std::vector<Half> const& halves_from(std::size_t i, Block block) {
    auto& known = halves_[block];
    if (known.empty()) known.resize(atoms_.size() + 1);
    if (!known[i]) known[i] = i < atoms_.size() ? halves_at(i, block) : std::vector<Half>();
    return *known[i];
  }

  int breaks(std::size_t first, std::size_t last, int width) const {
    return width == 0 ? 0 : costs_.breaks(first, last, width);
  }

  bool learn_widths() {
    std::array<std::vector<int>, 2> names;
    std::array<std::vector<int>, 2> values;
    auto const note = [&](std::vector<int>& to, AtomSpan span) {
      auto const lines = costs_.broken_lines(span.first, span.last);
      to.insert(to.end(), lines.begin(), lines.end());
    };
    for (auto const& step : path()) {
      note(names[period_block], step.period_name);
      note(values[period_block], step.period_value);
      note(names[annual_block], step.annual_name);
      note(values[annual_block], step.annual_value);
    }
    bool learned = false;
    for (auto const block : {period_block, annual_block}) {
      name_widths_[block] = usual(names[block]);
      value_widths_[block] = usual(values[block]);
      learned = learned || name_widths_[block] > 0 || value_widths_[block] > 0;
    }
    return learned;
  }

  static int usual(std::vector<int>& widths) {
    if (widths.size() < fewest_breaks) return 0;
    auto const middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::nth_element(widths.begin(), middle, widths.end());
    return *middle;
  }

  void leave_by_right_half(std::size_t i, State state, int cost) {
    cost += row_start(i, state);
    for (auto const& half : halves_from(i, annual_block)) {
      auto step = next(i, state, Move::row, half.cost + cost);
      step.annual_name = half.name;
      step.annual_value = half.value;
      reach(half.value.last, between_rows, step);
    }
  }

  std::optional<TargetCell> cell(AtomSpan span) const {
    if (span.empty()) return std::nullopt;
    TargetCell cell;
    cell.text = joined(atoms_, span.first, span.last);
    cell.first = atoms_[span.first].line;
    cell.last = atoms_[span.last - 1].line;
    cell.split = atoms_[span.first].gap == Gap::none || costs_.end_before(span.last) > 0;
    return cell;
  }

  State last_state() {
    State state = between_rows;
    for (auto const other : {behind_level, behind_levels})
      if (at(atoms_.size(), other).cost < at(atoms_.size(), state).cost) state = other;
    return state;
  }

  std::vector<Step> path() {
    State state = last_state();
    std::vector<Step> path;
    for (std::size_t i = atoms_.size(); i > 0;) {
      path.push_back(at(i, state));
      i = path.back().from;
      state = path.back().from_state;
    }
    std::reverse(path.begin(), path.end());
    return path;
  }

  TargetRows follow_back() {
    TargetRows out;
    out.cost = at(atoms_.size(), last_state()).cost;
    std::string level1;
    std::string level2;
    for (auto const& step : path()) {
      if (step.move == Move::stray) out.strays.push_back(atoms_[step.from].line);
      if (step.move == Move::level1) {
        level1 = without_blanks(joined(atoms_, step.named.first, step.named.last));
      }
      if (step.move == Move::level2)
        level2 = without_blanks(joined(atoms_, step.named.first, step.named.last));
      if (step.move == Move::annual_level2 || !step.annual_name.empty()) widen(level2, step.named);
      if (step.move != Move::row) continue;
      TargetRow row{level1, level2, {}};
      row.halves[period_block] = {cell(step.period_name), cell(step.period_value)};
      row.halves[annual_block] = {cell(step.annual_name), cell(step.annual_value)};
      out.rows.push_back(std::move(row));
    }
    return out;
  }

  // A level that one block has cut is whole in the other.
  void widen(std::string& level2, AtomSpan named) const {
    auto const text = without_blanks(joined(atoms_, named.first, named.last));
    if (text.size() > level2.size() && text.starts_with(level2)) level2 = text;
  }

  std::vector<Atom> const& atoms_;
  bool two_blocks_;
  TargetCosts costs_;
  FlowLevels levels_;
  std::vector<Step> steps_;
  std::array<std::vector<std::optional<std::vector<Half>>>, 2> halves_;
  std::array<int, 2> name_widths_{};
  std::array<int, 2> value_widths_{};
};

}  // namespace

TargetRows read_flow(std::span<TargetLine const> lines, bool two_blocks, TargetJudge& judge) {
  expect_levels_like(lines, judge);
  auto const atoms = atoms_of(lines, judge);
  if (atoms.empty()) return {};
  return Flow(atoms, two_blocks, judge).run();
}

}  // namespace jixiao::form
