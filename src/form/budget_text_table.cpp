#include "form/budget_text_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "form/budget_levels.hpp"
#include "form/budget_places.hpp"
#include "form/budget_sums.hpp"
#include "form/budget_text_rows.hpp"
#include "form/budget_twin_table.hpp"

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
  return are_twin(heads) ? Layout::two_blocks : Layout::unknown;
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
    std::vector<SumRow> placed;
    for (auto const& row : rows) {
      auto candidates = row.sure ? places.candidates(row.figures) : std::vector<Cells>();
      placed.push_back({row.name, levels_.next(row.name, row.indent + words_.part_width(row.name)),
                        std::move(candidates)});
    }
    strike_by_sums(placed, places.summed(), words_);
    bool const remarks = heads_.count(BudgetColumnKind::remark) > 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (placed[i].candidates.size() != 1) {
        leave_out(rows[i]);
        continue;
      }
      auto cells = std::move(placed[i].candidates.front());
      if (remarks) cells.push_back(rows[i].remark);
      table_.rows.push_back({rows[i].name, placed[i].level, std::move(cells), rows[i].at()});
    }
  }

  void leave_out(TextRow const& row) { table_.left_out.push_back(row.at()); }

 private:
  using Cells = BudgetPlaces::Cells;

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
  bool const remarks = heads.count(BudgetColumnKind::remark) > 0;
  Filler filler(table, heads, words);
  bool const fits = most <= heads.count(BudgetColumnKind::amount);
  if (layout == Layout::unknown || !fits) {
    table.columns.clear();
    table.notes.emplace_back("PARSE-HEAD");
    for (auto const& page : pages)
      for (auto const& line : page.rows)
        if (line.amounts() > 0) table.left_out.push_back(fmt::format("{}", line.number));
  } else if (layout == Layout::two_blocks) {
    fill_twin_rows(table, heads, twin_rows(pages, remarks, words), words);
  } else {
    filler.one_block(text_rows(pages, {layout == Layout::one_block, remarks}, words));
  }
  if (!table.left_out.empty()) table.notes.emplace_back("PARSE-ROW");
}

}  // namespace jixiao::form
