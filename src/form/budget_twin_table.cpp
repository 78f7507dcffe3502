#include "form/budget_twin_table.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "form/budget_levels.hpp"
#include "form/budget_sums.hpp"

namespace jixiao::form {
namespace {

constexpr std::array<std::size_t, 2> sides{0, 1};
constexpr std::size_t enough_names = 2;

using Cells = std::vector<std::string>;

std::array<std::size_t, 2> sizes_of(BudgetHeads const& heads) {
  std::array<std::size_t, 2> out{0, 0};
  std::size_t side = 0;
  for (std::size_t i = 1; i < heads.columns.size(); ++i) {
    if (heads.columns[i].kind == BudgetColumnKind::name) ++side;
    if (heads.columns[i].kind == BudgetColumnKind::amount && side < 2) ++out[side];
  }
  return out;
}

class Twins {
 public:
  Twins(BudgetHeads const& heads, std::span<TwinRow const> rows, BudgetWords const& words)
      : rows_(rows), words_(words), sizes_(sizes_of(heads)), possible_(rows.size()) {
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (auto const s : sides) possible_[i][s] = rows[i].single || !block(i, s).name.empty();
    strike_by_words();
    strike_by_numbers();
    strike_by_sums();
  }

  // The cells of a row behind its first name; nothing where they are not certain.
  [[nodiscard]] std::optional<Cells> cells_of(std::size_t i) const {
    if (!is_readable(i) || (rows_[i].single && possible_[i][0] == possible_[i][1]))
      return std::nullopt;
    Cells out;
    for (auto const s : sides) {
      bool const here = possible_[i][s];
      if (s == 1) out.push_back(here ? block(i, s).name : std::string());
      auto figures = here ? block(i, s).figures : Cells();
      figures.resize(sizes_[s]);
      out.insert(out.end(), figures.begin(), figures.end());
    }
    return out;
  }
  [[nodiscard]] bool is_left(std::size_t i) const { return possible_[i][0]; }

 private:
  [[nodiscard]] TextRow const& block(std::size_t i, std::size_t side) const {
    return rows_[i].blocks[rows_[i].single ? 0 : side];
  }
  [[nodiscard]] bool is_open(std::size_t i) const {
    return rows_[i].single && possible_[i][0] && possible_[i][1];
  }
  [[nodiscard]] bool is_readable(std::size_t i) const {
    return rows_[i].sure && std::ranges::all_of(sides, [&](std::size_t s) {
             auto const& figures = block(i, s).figures;
             return !possible_[i][s] || figures.empty() || figures.size() == sizes_[s];
           });
  }

  // 收入 of 上级补助收入
  [[nodiscard]] std::string_view tail_of(std::string_view name) const {
    return name.substr(name.size() - words_.suffix(name, "name"));
  }

  // The word that ends names of this side and none of the other; "" where there is none.
  [[nodiscard]] std::string word_of(std::size_t side) const {
    std::map<std::string_view, std::size_t> seen;
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (!rows_[i].single && rows_[i].sure) ++seen[tail_of(block(i, side).name)];
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (!rows_[i].single && rows_[i].sure) seen.erase(tail_of(block(i, 1 - side).name));
    std::erase_if(
        seen, [](auto const& word) { return word.first.empty() || word.second < enough_names; });
    return seen.size() == 1 ? std::string(seen.begin()->first) : std::string();
  }

  void strike_by_words() {
    std::array<std::string, 2> const marks{word_of(0), word_of(1)};
    if (marks[0].empty() || marks[1].empty()) return;
    for (std::size_t i = 0; i < rows_.size(); ++i)
      for (auto const s : sides)
        if (is_open(i) && tail_of(block(i, 0).name) == marks[s]) possible_[i][1 - s] = false;
  }

  // The number of the nearest row of this rank on this side that stands there for sure, below or
  // above; nothing where a row of a higher rank or the end comes first.
  [[nodiscard]] std::optional<int> neighbour(std::size_t row, std::size_t side, int step) const {
    int const rank = numbering_rank(block(row, 0).name);
    for (auto i = static_cast<std::ptrdiff_t>(row) + step; i >= 0 && i < std::ssize(rows_);
         i += step) {
      auto const at = static_cast<std::size_t>(i);
      if (is_open(at) || !possible_[at][side]) continue;
      auto const& name = block(at, side).name;
      int const other = numbering_rank(name);
      if (other == rank) return numbering_value(name);
      if (other > 0 && other < rank) return std::nullopt;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool may_follow(std::size_t row, std::size_t side) const {
    int const number = numbering_value(block(row, 0).name);
    auto const before = neighbour(row, side, -1);
    auto const behind = neighbour(row, side, 1);
    bool const next = !behind || *behind == number + 1 || (*behind == 1 && number > 1);
    return before.value_or(0) == number - 1 && next;
  }

  void strike_by_numbers() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!is_open(i) || numbering_rank(block(i, 0).name) == 0) continue;
      std::array<bool, 2> const fits{may_follow(i, 0), may_follow(i, 1)};
      if (fits[0] != fits[1]) possible_[i] = fits;
    }
  }

  void strike_by_sums() {
    for (auto const side : sides) {
      BudgetLevels levels;
      std::vector<SumRow> sums;
      std::vector<std::size_t> origin;
      for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (!possible_[i][side]) continue;
        auto const& shown = block(i, side);
        int const level = levels.next(shown.name, shown.indent + words_.part_width(shown.name));
        sums.push_back({shown.name, level, readings(i, side)});
        origin.push_back(i);
      }
      jixiao::form::strike_by_sums(sums, std::vector<bool>(sizes_[side], true), words_);
      for (std::size_t k = 0; k < sums.size(); ++k) settle(origin[k], side, sums[k]);
    }
  }

  [[nodiscard]] std::vector<Cells> readings(std::size_t i, std::size_t side) const {
    if (!is_readable(i)) return {};
    auto figures = block(i, side).figures;
    figures.resize(sizes_[side]);
    if (!is_open(i)) return {figures};
    return {figures, Cells(sizes_[side])};
  }

  void settle(std::size_t i, std::size_t side, SumRow const& sum) {
    if (!is_open(i) || block(i, 0).figures.empty() || sum.candidates.size() != 1) return;
    bool const here = sum.candidates.front() == readings(i, side).front();
    possible_[i][side] = here;
    possible_[i][1 - side] = !here;
  }

  std::span<TwinRow const> rows_;
  BudgetWords const& words_;
  std::array<std::size_t, 2> sizes_;
  std::vector<std::array<bool, 2>> possible_;  // on which sides a row prints a block
};

}  // namespace

bool are_twin(BudgetHeads const& heads) {
  using enum BudgetColumnKind;
  auto const& columns = heads.columns;
  if (heads.count(name) != 2 || columns.front().kind != name || columns[1].kind != amount)
    return false;
  auto const last = columns.back().kind == remark ? columns.size() - 2 : columns.size() - 1;
  return heads.count(remark) <= 1 && columns[last].kind == amount;
}

void fill_twin_rows(BudgetTable& table, BudgetHeads const& heads, std::span<TwinRow const> rows,
                    BudgetWords const& words) {
  Twins const twins(heads, rows, words);
  bool const remarks = heads.count(BudgetColumnKind::remark) > 0;
  BudgetLevels left;
  BudgetLevels right;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto const& first = rows[i].blocks[0];
    auto cells = twins.cells_of(i);
    if (!cells) {
      table.left_out.push_back(first.at());
      continue;
    }
    bool const on_left = twins.is_left(i);
    int const level =
        (on_left ? left : right).next(first.name, first.indent + words.part_width(first.name));
    if (on_left && !rows[i].single) (void)right.next(rows[i].blocks[1].name, first.indent);
    if (remarks) cells->push_back(first.remark);
    table.rows.push_back({on_left ? first.name : "", level, std::move(*cells), first.at()});
  }
}

}  // namespace jixiao::form
