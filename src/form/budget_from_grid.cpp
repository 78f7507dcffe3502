#include "form/budget_from_grid.hpp"

#include <algorithm>
#include <charconv>
#include <deque>

#include "base/text.hpp"
#include "form/budget_lines.hpp"
#include "form/budget_tables.hpp"
#include "form/budget_words.hpp"

namespace jixiao::form {
namespace {

std::size_t filled(Row const& row) {
  return static_cast<std::size_t>(
      std::ranges::count_if(row.cells, [](std::string_view text) { return !trim(text).empty(); }));
}

// The cells of a row in one line, without the breaks inside them.
std::string joined(Row const& row, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (i > 0) out += separator;
    for (char const c : row.cells[i])
      if (c != '\n' && c != '\r') out += c == '\t' ? ' ' : c;
  }
  return out;
}

// Rows of a grid as the lines that budget tables are found in: those of a table parted by tabs,
// running text and what stands above a table (title, department, unit of money) not.
class Lines {
 public:
  Lines(Grid const& grid, std::span<LineRange const> taken, BudgetWords const& words)
      : grid_(grid), words_(words), free_(grid.rows.size()), taken_(grid.rows.size()) {
    for (auto const& range : taken)
      for (std::size_t i = range.first; i <= std::min(range.last, taken_.size()); ++i)
        taken_[i - 1] = true;
    for (std::size_t i = 0; i < free_.size(); ++i) find_free(i);
    // Without a line that names the unit of money there is no table among the rows.
    for (std::size_t i = 0; i < free_.size(); ++i)
      if (!taken_[i] && (free_[i] || any_table_)) add(i);
  }

  [[nodiscard]] std::span<BudgetLine const> lines() const { return lines_; }
  // The running text alone, a line for each row.
  [[nodiscard]] std::string text() const {
    std::string out;
    for (std::size_t i = 0; i < free_.size(); ++i) {
      if (free_[i] && !taken_[i]) out += joined(grid_.rows[i], "  ");
      out += '\n';
    }
    return out;
  }

 private:
  [[nodiscard]] bool names_money(Row const& row) const {
    constexpr std::size_t longest = 120;
    return std::ranges::any_of(row.cells, [&](std::string_view cell) {
      bool const colon = contains(cell, ":") || contains(cell, "：");
      return colon && cell.size() <= longest && words_.money_unit(cell);
    });
  }

  [[nodiscard]] static bool is_running_text(Row const& row) {
    if (filled(row) != 1) return false;
    auto const text = trim(*std::ranges::find_if(
        row.cells, [](std::string_view cell) { return !trim(cell).empty(); }));
    return row.sheet == "body" || contains(text, "。");
  }

  [[nodiscard]] static bool has_amount(Row const& row) {
    return std::ranges::any_of(row.cells,
                               [](std::string_view text) { return is_amount(trim(text)); });
  }

  void find_free(std::size_t i) {
    auto const& row = grid_.rows[i];
    if (taken_[i]) return;
    if (is_running_text(row)) free_[i] = true;
    if (!names_money(row)) return;
    free_[i] = any_table_ = true;
    constexpr std::size_t most_above = 4;
    for (std::size_t n = 1; n <= most_above && n <= i; ++n) {
      auto const& above = grid_.rows[i - n];
      if (filled(above) > 2 || has_amount(above) || numbering_rank(joined(above, "")) > 0) return;
      free_[i - n] = true;
    }
  }

  void add(std::size_t i) {
    auto const& row = grid_.rows[i];
    BudgetLine line{i + 1, {}, 0, true, !free_[i], {}};
    store_.push_back(joined(row, free_[i] ? "  " : "\t"));
    line.text = free_[i] ? trim(store_.back()) : std::string_view(store_.back());
    if (free_[i]) line.tokens = budget_tokens(line.text);
    lines_.push_back(std::move(line));
  }

  Grid const& grid_;
  BudgetWords const& words_;
  std::vector<bool> free_;
  std::vector<bool> taken_;
  std::deque<std::string> store_;
  std::vector<BudgetLine> lines_;
  bool any_table_ = false;
};

// "12" or "12-15", rows of the grid, as its places.
void translate(std::string& at, Grid const& grid) {
  std::size_t first = 0;
  auto const* const end = at.data() + at.size();
  auto const [rest, failed] = std::from_chars(at.data(), end, first);
  if (failed != std::errc{} || first == 0 || first > grid.rows.size()) return;
  std::size_t last = first;
  if (rest != end && *rest == '-') std::from_chars(rest + 1, end, last);
  at = grid.place(first - 1, std::clamp(last, first, grid.rows.size()) - 1);
}

void translate(BudgetTable& table, Grid const& grid) {
  translate(table.source.at, grid);
  for (auto& row : table.rows) translate(row.at, grid);
  for (auto& at : table.left_out) translate(at, grid);
}

}  // namespace

GridBudget budget_from_grid(std::string_view name, Grid const& grid,
                            std::span<LineRange const> taken, Vocabulary const& vocabulary) {
  BudgetWords const words(vocabulary);
  Lines const lines(grid, taken, words);
  GridBudget out;
  out.statements = department_statements(name, lines.text(), vocabulary);
  out.tables = budget_tables(name, lines.lines(), words);
  for (auto& statement : out.statements) translate(statement.source.at, grid);
  for (auto& table : out.tables) translate(table, grid);
  return out;
}

}  // namespace jixiao::form
