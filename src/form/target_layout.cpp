#include "form/target_layout.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

#include "form/target_cost.hpp"
#include "form/target_levels.hpp"

namespace jixiao::form {
namespace {

constexpr int never = std::numeric_limits<int>::max() / 4;
constexpr int half_missing = 260;
constexpr int annual_only = 300;
constexpr int value_missing = 420;
constexpr int name_missing = 800;
constexpr int off_centre = 45;  // for each half line
constexpr int cell_too_long = 2000;
constexpr std::size_t most_lines = 14;  // of a row

constexpr std::array<std::array<Column7, 2>, 2> halves{
    {{column_name, column_value}, {column_annual_name, column_annual_value}}};

// The atoms of one column, line by line.
struct ColumnAtoms {
  std::vector<std::size_t> begin;  // begin[i]: the first atom at or behind line i
};

class Page {
 public:
  Page(std::span<ColumnLine const> lines, bool two_blocks, TargetJudge& judge)
      : lines_(lines), two_blocks_(two_blocks), judge_(judge) {
    for (auto const& half : halves)
      for (auto const column : half) add_column(column);
  }

  TargetRows run(TargetRow const* before) {
    TargetCosts costs(atoms_, judge_);
    costs_ = &costs;
    divide();
    TargetRows out;
    std::vector<LineSpan> spans;
    collect(out, spans);
    name_levels(out, spans, before);
    return out;
  }

 private:
  void add_column(Column7 column) {
    auto& begin = columns_[column].begin;
    for (auto const& line : lines_) {
      begin.push_back(atoms_.size());
      if (!line.cells[column].empty())
        atoms_.push_back({line.cells[column], line.number, Gap::line});
    }
    begin.push_back(atoms_.size());
  }

  struct Cell {
    std::size_t first;
    std::size_t last;
    [[nodiscard]] bool empty() const { return first == last; }
  };

  Cell cell(Column7 column, std::size_t a, std::size_t b) const {
    return {columns_[column].begin[a], columns_[column].begin[b]};
  }

  void divide() {
    best_.assign(lines_.size() + 1, never);
    from_.assign(lines_.size() + 1, 0);
    best_[0] = 0;
    for (std::size_t b = 1; b <= lines_.size(); ++b)
      for (std::size_t a = b - std::min(b, most_lines); a < b; ++a) {
        int const cost = best_[a] + row_cost(a, b);
        if (cost >= best_[b]) continue;
        best_[b] = cost;
        from_[b] = a;
      }
  }

  int row_cost(std::size_t a, std::size_t b) {
    auto const name = cell(column_name, a, b);
    auto const value = cell(column_value, a, b);
    auto const annual_name = cell(column_annual_name, a, b);
    auto const annual_value = cell(column_annual_value, a, b);
    bool const left = !name.empty() || !value.empty();
    bool const right = !annual_name.empty() || !annual_value.empty();
    if (!left && !right) return b - a == 1 ? 0 : never;
    int cost = half_cost(name, value) + half_cost(annual_name, annual_value);
    if (two_blocks_ && !right) cost += half_missing;
    if (two_blocks_ && !left) cost += annual_only;
    if (!name.empty() && !annual_name.empty())
      cost += costs_->twins(name.first, name.last, annual_name.first, annual_name.last) +
              apart(name, annual_name);
    if (!value.empty() && !annual_value.empty())
      cost += costs_->twins(value.first, value.last, annual_value.first, annual_value.last);
    return cost;
  }

  int half_cost(Cell name, Cell value) {
    if (name.empty() && value.empty()) return 0;
    int cost = 0;
    if (name.last - name.first > TargetCosts::longest ||
        value.last - value.first > TargetCosts::longest)
      return cell_too_long;
    cost += name.empty() ? name_missing : costs_->name(name.first, name.last);
    cost += value.empty() ? value_missing : costs_->value(value.first, value.last);
    if (!name.empty() && !value.empty()) cost += apart(name, value);
    return cost;
  }

  // Two cells of a row begin on the same line or are centred on the same.
  int apart(Cell one, Cell other) const {
    auto const first = [&](Cell c) { return static_cast<int>(atoms_[c.first].line); };
    auto const last = [&](Cell c) { return static_cast<int>(atoms_[c.last - 1].line); };
    int const centre = std::abs(first(one) + last(one) - first(other) - last(other));
    int const top = 2 * std::abs(first(one) - first(other));
    return std::max(0, std::min(centre, top) - 1) * off_centre;
  }

  std::optional<TargetCell> printed(Cell cell) const {
    if (cell.empty()) return std::nullopt;
    return TargetCell{joined(atoms_, cell.first, cell.last), atoms_[cell.first].line,
                      atoms_[cell.last - 1].line, false};
  }

  void collect(TargetRows& out, std::vector<LineSpan>& spans) const {
    out.cost = best_.back();
    std::vector<std::size_t> ends;
    for (std::size_t b = lines_.size(); b > 0; b = from_[b]) ends.push_back(b);
    std::ranges::reverse(ends);
    for (auto const b : ends) {
      std::size_t const a = from_[b];
      TargetRow row;
      row.halves[period_block] = {printed(cell(column_name, a, b)),
                                  printed(cell(column_value, a, b))};
      row.halves[annual_block] = {printed(cell(column_annual_name, a, b)),
                                  printed(cell(column_annual_value, a, b))};
      if (row.halves[period_block].empty() && row.halves[annual_block].empty()) continue;
      spans.push_back({lines_[a].number, lines_[b - 1].number});
      out.rows.push_back(std::move(row));
    }
  }

  void name_levels(TargetRows& out, std::vector<LineSpan> const& spans, TargetRow const* before) {
    auto level2 = labels_in_column(lines_, column_level2, true, judge_);
    auto const annual = labels_in_column(lines_, column_annual_level2, true, judge_);
    if (annual.size() > level2.size()) level2 = annual;
    auto const level1 = labels_in_column(lines_, column_level1, false, judge_);
    auto const& vocabulary = judge_.vocabulary();
    std::vector<Nature> label_natures;
    for (auto const& label : level2)
      label_natures.push_back(nature_of_level2(label.text, vocabulary));
    std::vector<Nature> natures;
    for (auto const& row : out.rows) {
      auto const& half = row.halves[row.halves[period_block].empty() ? annual_block : period_block];
      natures.push_back(nature_of(half.name ? half.name->text : "",
                                  half.value ? half.value->text : "", vocabulary));
    }
    auto const second = label_of_rows(level2, spans, before != nullptr, label_natures, natures);
    auto const first = label_of_rows(level1, spans, before != nullptr);
    for (std::size_t i = 0; i < out.rows.size(); ++i) {
      auto& row = out.rows[i];
      if (first[i] != std::string::npos)
        row.level1 = level1[first[i]].text;
      else if (before != nullptr)
        row.level1 = before->level1;
      if (second[i] != std::string::npos)
        row.level2 = level2[second[i]].text;
      else if (before != nullptr)
        row.level2 = before->level2;
    }
  }

  std::span<ColumnLine const> lines_;
  bool two_blocks_;
  TargetJudge& judge_;
  std::vector<Atom> atoms_;
  std::array<ColumnAtoms, columns7> columns_;
  TargetCosts* costs_ = nullptr;
  std::vector<int> best_;
  std::vector<std::size_t> from_;
};

}  // namespace

TargetRows read_layout(std::span<ColumnLine const> lines, bool two_blocks, TargetRow const* before,
                       TargetJudge& judge) {
  if (lines.empty()) return {};
  std::vector<std::string_view> levels;
  for (auto const& line : lines)
    for (auto const column : {column_level2, column_annual_level2})
      levels.push_back(line.cells[column]);
  judge.expect_levels_like(levels);
  return Page(lines, two_blocks, judge).run(before);
}

}  // namespace jixiao::form
