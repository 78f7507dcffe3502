#include "form/budget_text_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "form/budget_levels.hpp"
#include "form/budget_places.hpp"
#include "form/budget_text_rows.hpp"

namespace jixiao::form {
namespace {

enum class Layout { one_block, two_blocks, nameless, unknown };

Layout layout_of(BudgetHeads const& heads) {
  using enum BudgetColumnKind;
  auto const& columns = heads.columns;
  auto const remarks = heads.count(remark);
  auto const names = heads.count(name);
  if (columns.empty() || heads.count(amount) == 0 || remarks > 1) return Layout::unknown;
  if (remarks == 1 && columns.back().kind != remark) return Layout::unknown;
  if (names == 0) return Layout::nameless;
  if (columns.front().kind != name) return Layout::unknown;
  if (names == 1) return Layout::one_block;
  bool const apart = columns[1].kind == amount;
  return names == 2 && apart && remarks == 0 && columns.back().kind == amount ? Layout::two_blocks
                                                                              : Layout::unknown;
}

class Filler {
 public:
  Filler(BudgetTable& table, BudgetHeads const& heads, BudgetWords const& words)
      : table_(table), heads_(heads), words_(words) {
    for (auto const& column : heads.columns)
      if (column.kind == BudgetColumnKind::amount) amounts_.push_back(column.head);
    bool name = false;
    for (auto const& column : heads.columns) {
      bool const first_name = column.kind == BudgetColumnKind::name && !name;
      if (!first_name) table.columns.push_back(column.head);
      name = name || first_name;
    }
  }

  void one_block(std::span<TextRow const> rows) {
    std::vector<BudgetPlaces::Cells> figures;
    for (auto const& row : rows) figures.push_back(row.figures);
    BudgetPlaces const places(amounts_, figures, words_);
    bool const remarks = heads_.count(BudgetColumnKind::remark) > 0;
    for (auto const& row : rows) {
      auto cells = row.sure ? places.place(row.figures) : std::nullopt;
      int const level = levels_.next(row.name, row.indent);
      if (!cells) {
        leave_out(row);
        continue;
      }
      if (remarks) cells->push_back(row.remark);
      table_.rows.push_back({row.name, level, std::move(*cells), row.at()});
    }
  }

  void two_blocks(std::span<TwinRow const> rows) {
    std::size_t left = 1;
    while (heads_.columns[left].kind == BudgetColumnKind::amount) ++left;
    std::size_t const sizes[]{left - 1, heads_.columns.size() - left - 1};
    for (auto const& row : rows) {
      int const level = levels_.next(row.blocks[0].name, row.blocks[0].indent);
      std::vector<std::string> cells;
      bool sure = row.sure;
      for (int side = 0; side < 2; ++side) {
        auto const& block = row.blocks[side];
        sure = sure && (block.figures.empty() || block.figures.size() == sizes[side]);
        if (side == 1) cells.push_back(block.name);
        auto figures = block.figures;
        figures.resize(sizes[side]);
        cells.insert(cells.end(), figures.begin(), figures.end());
      }
      if (sure)
        table_.rows.push_back({row.blocks[0].name, level, std::move(cells), row.blocks[0].at()});
      else
        leave_out(row.blocks[0]);
    }
  }

  void leave_out(TextRow const& row) { table_.left_out.push_back(row.at()); }

 private:
  BudgetTable& table_;
  BudgetHeads const& heads_;
  BudgetWords const& words_;
  std::vector<std::string> amounts_;
  BudgetLevels levels_;
};

std::size_t most_amounts(std::span<BudgetPage const> pages) {
  std::size_t most = 0;
  for (auto const& page : pages)
    for (auto const& line : page.rows) most = std::max(most, line.amounts());
  return most;
}

}  // namespace

void read_text_table(BudgetTable& table, std::span<BudgetPage const> pages,
                     BudgetWords const& words) {
  if (pages.front().heads.empty()) return;
  auto const most = most_amounts(pages);
  auto const heads = budget_heads(pages.front().heads, most, words);
  auto const layout = layout_of(heads);
  Filler filler(table, heads, words);
  bool const fits = most <= heads.count(BudgetColumnKind::amount);
  if (layout == Layout::unknown || !fits) {
    table.columns.clear();
    table.notes.emplace_back("PARSE-HEAD");
    for (auto const& page : pages)
      for (auto const& line : page.rows)
        if (line.amounts() > 0) table.left_out.push_back(fmt::format("{}", line.number));
  } else if (layout == Layout::two_blocks) {
    filler.two_blocks(twin_rows(pages, words));
  } else {
    bool const remarks = heads.count(BudgetColumnKind::remark) > 0;
    filler.one_block(text_rows(pages, {layout == Layout::one_block, remarks}, words));
  }
  if (!table.left_out.empty()) table.notes.emplace_back("PARSE-ROW");
}

}  // namespace jixiao::form
