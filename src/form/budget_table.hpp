#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.hpp"
#include "base/writer.hpp"
#include "grammar/vocabulary.hpp"

namespace jixiao::form {

// A row of a budget table. `cells` stand in the order of the table's columns, as printed; a printed
// blank is "". `level` is the row's depth, from 1, by its numbering, its code or its indent.
struct BudgetRow {
  std::string name;
  int level = 1;
  std::vector<std::string> cells;
  std::string at;
};

// A table of amounts (预算收支表, 决算表) as a document prints it, pages joined. The column of
// names is no member of `columns`. A row whose cells cannot be given to columns for sure is not
// among the rows: its place stands in `left_out` instead, and a note says so.
struct BudgetTable {
  Place source;
  std::optional<std::string> title;
  std::optional<std::string> year;
  std::optional<std::string> department;
  std::string money_unit;
  std::vector<std::string> columns;
  std::vector<BudgetRow> rows;
  std::vector<std::string> left_out;
  std::vector<std::string> notes;
};

// Lines that belong to something else, from 1, both included.
struct LineRange {
  std::size_t first;
  std::size_t last;
};

// All budget tables of a text, in order: tables under a line that names the unit of money, and the
// figures that a report gives in sentences (完成73.17亿元，为预算的100.7%). `text` is UTF-8.
[[nodiscard]] std::vector<BudgetTable> budget_tables(std::string_view name, std::string_view text,
                                                     std::span<LineRange const> taken,
                                                     Vocabulary const& vocabulary);

void write(Writer& writer, BudgetTable const& table);

}  // namespace jixiao::form
