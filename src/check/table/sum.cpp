#include <algorithm>

#include "base/text.hpp"
#include "check/table/cells.hpp"
#include "check/table/checks.hpp"
#include "check/table/columns.hpp"

namespace jixiao::check {

namespace {

// A column of names and the columns of amounts that belong to it. Tables of income and spending
// print two such blocks side by side.
struct Block {
  std::optional<std::size_t> names;  // none: the table's own column of names
  std::vector<std::size_t> amounts;
};

struct SumWords {
  SumWords(rulebook::CheckSpec const& spec, rulebook::Rulebook const& rules)
      : columns(rules),
        names(spec.words("names")),
        totals(spec.words("totals")),
        minus(spec.words("minus")) {}
  ColumnWords columns;
  std::vector<std::string> names, totals, minus;
};

bool ends_as(std::string_view text, std::vector<std::string> const& words) {
  return std::ranges::any_of(words, [&](auto const& word) { return text.ends_with(word); });
}

bool begins_as(std::string_view text, std::vector<std::string> const& words) {
  return std::ranges::any_of(words, [&](auto const& word) { return text.starts_with(word); });
}

std::vector<Block> blocks_of(form::BudgetTable const& table, SumWords const& words) {
  std::vector<Block> blocks(1);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    auto const head = without_blanks(folded(table.columns[i]));
    if (ends_as(head, words.names))
      blocks.push_back({i, {}});
    else if (is_amount(head, words.columns) || begins_as(head, words.columns.part))
      blocks.back().amounts.push_back(i);
  }
  return blocks;
}

struct Line {
  std::size_t row = 0;
  std::string name;
  int level = 0;
  Numbering numbering;
};

std::vector<Line> lines_of(form::BudgetTable const& table, Block const& block) {
  std::vector<Line> lines;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    auto const& row = table.rows[r];
    if (block.names && *block.names >= row.cells.size()) continue;
    auto const& printed = block.names ? row.cells[*block.names] : row.name;
    auto name = without_blanks(folded(printed));
    if (name.empty()) continue;
    auto const numbering = numbering_of(printed);
    // Beside the table's own names only numbering tells the depth; a row without any ends what
    // stands above it.
    int const level = !block.names ? row.level : numbering.rank;
    lines.push_back({r, std::move(name), level, numbering});
  }
  return lines;
}

// A total and the rows that it is the sum of; `end` is the first line that is neither it nor
// anything below it.
struct ColumnSum {
  std::size_t total;
  std::vector<std::size_t> parts;
  std::size_t end = 0;
  bool counted = false;  // the parts are numbered from one on without a gap
};

bool is_counted(std::vector<Line> const& lines, std::vector<std::size_t> const& parts) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    auto const& numbering = lines[parts[i]].numbering;
    if (numbering.rank == 0 || numbering.rank != lines[parts[0]].numbering.rank ||
        numbering.count != static_cast<int>(i) + 1)
      return false;
  }
  return parts.size() >= 2;
}

// Parts that are numbered among others that are not are the parts: the rest is deeper.
void keep_numbered(std::vector<Line> const& lines, std::vector<std::size_t>& parts) {
  auto const is_plain = [&](std::size_t i) { return lines[i].numbering.rank == 0; };
  if (!std::ranges::all_of(parts, is_plain)) std::erase_if(parts, is_plain);
}

std::optional<ColumnSum> sum_below(std::vector<Line> const& lines, std::size_t total) {
  ColumnSum sum{total, {}, total + 1};
  for (; sum.end < lines.size() && lines[sum.end].level > lines[total].level; ++sum.end)
    if (lines[sum.end].level == lines[total].level + 1) sum.parts.push_back(sum.end);
  keep_numbered(lines, sum.parts);
  sum.counted = is_counted(lines, sum.parts);
  if (sum.parts.size() < 2) return std::nullopt;
  return sum;
}

// 合计 over 一、…, or below it: the numbered rows of the whole block.
std::optional<ColumnSum> sum_beside(std::vector<Line> const& lines, std::size_t total,
                                    SumWords const& words) {
  if (lines[total].numbering.rank != 0 || !ends_as(lines[total].name, words.totals))
    return std::nullopt;
  bool const leads = total == 0;
  if (!leads && total + 1 != lines.size()) return std::nullopt;
  ColumnSum sum{total, {}, lines.size()};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == total) continue;
    if (ends_as(lines[i].name, words.totals)) return std::nullopt;
    if (lines[i].numbering.rank == 1) sum.parts.push_back(i);
  }
  sum.counted = is_counted(lines, sum.parts);
  if (!sum.counted) return std::nullopt;
  return sum;
}

enum class Outcome { holds, fails, silent };

struct Added {
  Outcome outcome = Outcome::silent;
  Decimal sum;
  int places = 0;
};

bool is_nil(std::string_view cell) {
  auto const bare = without_blanks(folded(cell));
  return bare == "-" || bare == "—" || bare == "--";
}

Added add_up(form::BudgetTable const& table, std::vector<Line> const& lines, ColumnSum const& sum,
             std::size_t column) {
  auto const& total_row = table.rows[lines[sum.total].row];
  auto const total = figure_in(total_row, column);
  if (!total || total->percent) return {};
  Added added;
  Decimal low = Decimal{} - half_unit(total->places);
  Decimal high = half_unit(total->places);
  int telling = 0;
  for (auto const part : sum.parts) {
    auto const& row = table.rows[lines[part].row];
    if (column < row.cells.size() && is_nil(row.cells[column])) continue;
    auto const figure = figure_in(row, column);
    if (!figure || figure->percent) return {};
    if (!figure->value.is_zero()) ++telling;
    added.sum += figure->value;
    low += figure->low() - figure->value;
    high += figure->high() - figure->value;
    added.places = std::max(added.places, figure->places);
  }
  if (telling < 2) return {};
  auto const gap = total->value - added.sum;
  added.outcome = low <= gap && gap <= high ? Outcome::holds : Outcome::fails;
  return added;
}

// The gap is what one row of the group has, or two, or all those that were not taken for parts:
// more likely they stand elsewhere than the reader saw than that the table is wrong. Numbered parts
// are sure to be parts.
bool is_explained(form::BudgetTable const& table, std::vector<Line> const& lines,
                  ColumnSum const& sum, std::size_t column, Decimal gap) {
  bool const nested = sum.end > sum.total && sum.parts.front() > sum.total;
  std::vector<Decimal> values;
  Decimal others;
  for (auto i = nested ? sum.total + 1 : 0; i < sum.end; ++i) {
    bool const is_part = std::ranges::find(sum.parts, i) != sum.parts.end();
    auto const figure = figure_in(table.rows[lines[i].row], column);
    if (i == sum.total || !figure || figure->value.is_zero()) continue;
    if (!is_part) others += figure->value;
    if (!is_part || !sum.counted) values.push_back(figure->value);
  }
  if (gap.is_negative()) gap = -gap;
  if (gap == others || std::ranges::find(values, gap) != values.end()) return true;
  std::ranges::sort(values);
  return std::ranges::any_of(
      values, [&](Decimal value) { return std::ranges::binary_search(values, gap - value); });
}

// Something within the group, or right behind it, could not be read.
bool has_gaps(form::BudgetTable const& table, std::vector<Line> const& lines,
              ColumnSum const& sum) {
  if (table.left_out.empty()) return false;
  auto const first = lines[std::min(sum.total, sum.parts.front())].row;
  auto const last = sum.end < lines.size() ? lines[sum.end].row : table.rows.size() - 1;
  bool const open = sum.end >= lines.size();
  return open || is_torn(table, table.rows[first], table.rows[last]);
}

// 86774 as the total prints it: 86,774.
std::string like(std::string const& printed, Decimal value, int places) {
  auto text = value.to_fixed(places);
  if (printed.find(',') == std::string::npos) return text;
  auto const digits = text.find('.') == std::string::npos ? text.size() : text.find('.');
  for (auto at = digits; at > 3 + (text.front() == '-' ? 1U : 0U);) text.insert(at -= 3, ",");
  return text;
}

void look(form::BudgetTable const& table, std::vector<Line> const& lines, Block const& block,
          ColumnSum const& sum, SumWords const& words, rulebook::CheckSpec const& spec,
          std::vector<Finding>& findings) {
  if (has_gaps(table, lines, sum)) return;
  for (auto const part : sum.parts)
    if (begins_as(lines[part].name, words.minus) || begins_as(lines[part].name, words.columns.part))
      return;
  std::vector<Added> added;
  for (auto const column : block.amounts) added.push_back(add_up(table, lines, sum, column));
  bool const proven = std::ranges::count(added, Outcome::holds, &Added::outcome) > 0;
  if (!proven && !sum.counted) return;
  auto const& row = table.rows[lines[sum.total].row];
  for (std::size_t i = 0; i < added.size(); ++i) {
    if (added[i].outcome != Outcome::fails) continue;
    auto const column = block.amounts[i];
    auto const& cell = row.cells[column];
    auto const gap = figure_in(row, column)->value - added[i].sum;
    if (is_explained(table, lines, sum, column, gap)) continue;
    auto& finding = report(spec, {table.source.file, row.at}, lines[sum.total].name,
                           {{"table", name_of(table)},
                            {"expected", like(cell, added[i].sum, added[i].places)},
                            {"printed", cell},
                            {"parts", std::to_string(sum.parts.size())}},
                           findings);
    finding.quotes = {{table.columns[column], cell, 0, cell.size()}};
    for (auto const part : sum.parts)
      finding.quotes.push_back({lines[part].name, table.rows[lines[part].row].cells[column]});
  }
}

}  // namespace

void table_sum(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
               std::vector<Finding>& findings) {
  SumWords const words(spec, facts.rules());
  for (auto const& document : facts.documents()) {
    for (auto const& table : document.budget_tables) {
      if (is_from_text(table)) continue;
      for (auto const& block : blocks_of(table, words)) {
        auto const lines = lines_of(table, block);
        for (std::size_t i = 0; i < lines.size(); ++i) {
          auto sum = sum_below(lines, i);
          if (!sum) sum = sum_beside(lines, i, words);
          if (sum) look(table, lines, block, *sum, words, spec, findings);
        }
      }
    }
  }
}

}  // namespace jixiao::check
