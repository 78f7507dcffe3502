#include "form/budget_grid_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "form/budget_levels.hpp"

namespace jixiao::form {
namespace {

struct GridRow {
  std::vector<std::string_view> cells;
  std::size_t number;

  [[nodiscard]] std::string_view cell(std::size_t i) const {
    return i < cells.size() ? trim(cells[i]) : std::string_view();
  }
  [[nodiscard]] std::size_t filled() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(cells, [](std::string_view text) { return !trim(text).empty(); }));
  }
  [[nodiscard]] bool has_amount() const {
    return std::ranges::any_of(cells, [](std::string_view text) { return is_amount(trim(text)); });
  }
  // 1 2 3 …, the numbers of the columns
  [[nodiscard]] bool counts_columns() const {
    std::size_t next = 1;
    for (auto const text : cells) {
      auto const number = trim(text);
      if (!number.empty() && number != fmt::format("{}", next++)) return false;
    }
    return next > 3;
  }
};

GridRow row_of(BudgetLine const& line) {
  GridRow out{{}, line.number};
  auto rest = line.text;
  while (true) {
    auto const tab = rest.find('\t');
    out.cells.push_back(rest.substr(0, tab));
    if (tab == std::string_view::npos) return out;
    rest.remove_prefix(tab + 1);
  }
}

class Grid {
 public:
  Grid(std::span<BudgetLine const> lines, BudgetWords const& words) : words_(words) {
    for (auto const& line : lines) {
      if (!line.tabs) break;
      auto row = row_of(line);
      if (row.filled() == 0) continue;
      width_ = std::max(width_, row.cells.size());
      rows_.push_back(std::move(row));
    }
    find_heads();
    find_columns();
  }

  void fill(BudgetTable& table) const {
    if (heads_.empty()) return;
    for (std::size_t c = 0; c < width_; ++c)
      if (c != name_) table.columns.push_back(columns_[c]);
    BudgetLevels levels;
    for (auto const& row : rows_)
      if (!is_head(row)) add_row(table, levels, row);
  }

 private:
  // A line of its own above the heads (一、政府采购情况) is a row already.
  [[nodiscard]] bool is_section(GridRow const& row) const {
    return row.filled() == 1 && numbering_rank(row.cell(0)) > 0;
  }

  void find_heads() {
    for (auto const& row : rows_) {
      if (is_section(row)) continue;
      bool const numbers = words_.meaning(row.cell(0)) == "numbering" || row.counts_columns();
      if (numbers) {
        numbers_ = row.number;
        break;
      }
      if (row.has_amount() || numbering_rank(row.cell(0)) > 0) break;
      heads_.push_back(&row);
    }
  }

  [[nodiscard]] bool is_head(GridRow const& row) const {
    if (row.number == numbers_) return true;
    if (row.filled() < 2 || row.has_amount()) return false;
    return std::ranges::any_of(heads_, [&](GridRow const* head) {
      return std::ranges::all_of(row.cells, [&](std::string_view text) {
        auto const cell = bare(text);
        return cell.empty() || std::ranges::any_of(head->cells, [&](std::string_view other) {
                 return bare(other) == cell;
               });
      });
    });
  }

  [[nodiscard]] bool headed_below(std::size_t row, std::size_t column) const {
    for (std::size_t r = row + 1; r < heads_.size(); ++r)
      if (!heads_[r]->cell(column).empty()) return true;
    return false;
  }

  void find_columns() {
    std::optional<std::size_t> name;
    for (std::size_t c = 0; c < width_; ++c) {
      std::string head;
      std::string last;
      for (std::size_t r = 0; r < heads_.size(); ++r) {
        std::size_t from = c;
        while (from > 0 && heads_[r]->cell(from).empty() && headed_below(r, c)) --from;
        auto const part = without_blanks(heads_[r]->cell(from));
        if (part.empty()) continue;
        head += part;
        last = part;
      }
      if (words_.meaning(last) == "code") {
        head = last;
        if (!code_) code_ = c;
      }
      if (!name && words_.meaning(last) == "name") name = c;
      columns_.push_back(head);
    }
    bool const named = std::ranges::any_of(rows_, [&](GridRow const& row) {
      return !is_head(row) && !row.cell(0).empty() && !is_amount(row.cell(0));
    });
    name_ = name ? *name : named ? 0 : width_;
  }

  void add_row(BudgetTable& table, BudgetLevels& levels, GridRow const& row) const {
    BudgetRow out;
    auto const printed = name_ < row.cells.size() ? row.cells[name_] : std::string_view();
    out.name = std::string(trim(printed));
    // 合计 stands in the first of the columns that it spans.
    bool const spans = out.name.empty() && code_ && *code_ < name_ && !row.cell(*code_).empty() &&
                       !is_amount(row.cell(*code_));
    if (spans) out.name = std::string(row.cell(*code_));
    auto const lead =
        printed.substr(0, static_cast<std::size_t>(
                              trim(printed).empty() ? 0 : trim(printed).data() - printed.data()));
    bool const coded = code_ && is_amount(row.cell(*code_));
    out.level = levels.next(out.name, static_cast<std::size_t>(display_width(lead)),
                            coded ? row.cell(*code_) : std::string_view());
    for (std::size_t c = 0; c < width_; ++c) {
      if (c == name_) continue;
      out.cells.emplace_back(spans && c == *code_ ? std::string_view() : row.cell(c));
    }
    out.at = fmt::format("{}", row.number);
    table.rows.push_back(std::move(out));
  }

  BudgetWords const& words_;
  std::vector<GridRow> rows_;
  std::vector<GridRow const*> heads_;
  std::vector<std::string> columns_;
  std::size_t numbers_ = 0;
  std::size_t width_ = 0;
  std::size_t name_ = 0;
  std::optional<std::size_t> code_;
};

}  // namespace

void read_grid_table(BudgetTable& table, std::span<BudgetLine const> lines,
                     BudgetWords const& words) {
  Grid const grid(lines, words);
  grid.fill(table);
}

}  // namespace jixiao::form
