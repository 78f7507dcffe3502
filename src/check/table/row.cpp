#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "check/table/cells.hpp"
#include "check/table/checks.hpp"
#include "check/table/columns.hpp"

namespace jixiao::check {

namespace {

// A column of amounts, its rows by the names that occur once in it.
struct Column {
  form::BudgetTable const* table;
  std::size_t column;
  std::map<std::string, std::size_t> rows;
};

Column column_of(form::BudgetTable const& table, std::size_t column) {
  Column result{&table, column, {}};
  std::map<std::string, int> times;
  for (auto const& row : table.rows) ++times[bare_row(row.name)];
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    auto name = bare_row(table.rows[r].name);
    if (!name.empty() && times[name] == 1) result.rows.emplace(std::move(name), r);
  }
  return result;
}

std::optional<Figure> figure_at(Column const& column, std::size_t row) {
  return figure_in(column.table->rows[row], column.column);
}

// A pair of rows that both tables have.
struct Shared {
  std::size_t first;
  std::size_t second;
};

// Nothing, or a stroke for nothing.
bool is_blank_at(Column const& column, std::size_t row) {
  return !figure_at(column, row);
}

// Tables are twins when they print the same column for the same rows: same head, same unit, most
// figures equal.
std::vector<Shared> twin_rows(Column const& a, Column const& b, Decimal share) {
  std::vector<Shared> shared;
  int figures = 0;
  int equal = 0;
  for (auto const& [name, row] : a.rows) {
    auto const other = b.rows.find(name);
    if (other == b.rows.end()) continue;
    shared.push_back({row, other->second});
    auto const first = figure_at(a, row);
    auto const second = figure_at(b, other->second);
    if (!first && !second) continue;
    ++figures;
    if (first && second && first->value == second->value) ++equal;
  }
  if (figures < 4 || Decimal(equal) < share * Decimal(figures)) return {};
  return shared;
}

// The shared row of `column` that alone has this figure: it cannot stand there by chance.
std::optional<Shared> only_row_of(Column const& column, std::size_t Shared::*side,
                                  std::vector<Shared> const& shared, Decimal value) {
  std::optional<Shared> found;
  for (auto const& one : shared) {
    auto const figure = figure_at(column, one.*side);
    if (!figure || figure->value != value) continue;
    if (found) return std::nullopt;
    found = one;
  }
  return found;
}

// `moved` in the suspect column stands on another row than in its twin.
void say(Column const& suspect, std::size_t moved, Column const& twin, std::size_t row,
         rulebook::CheckSpec const& spec, std::vector<Finding>& findings) {
  auto const& here = suspect.table->rows[moved];
  auto const& there = twin.table->rows[row];
  auto const& cell = here.cells[suspect.column];
  auto& finding = report(spec, {suspect.table->source.file, here.at}, here.name,
                         {{"table", name_of(*suspect.table)},
                          {"twin", name_of(*twin.table)},
                          {"figure", cell},
                          {"other", there.name}},
                         findings);
  finding.also = {{twin.table->source.file, there.at}};
  finding.quotes = {{here.name, cell, 0, cell.size()}, {there.name, there.cells[twin.column]}};
}

// Row x of `a` and row y of `b` hold the figure; both tables have both rows.
void look(Column const& a, Column const& b, rulebook::CheckSpec const& spec,
          std::vector<Finding>& findings) {
  auto const shared = twin_rows(a, b, spec.number("share"));
  auto const least = spec.number("least");
  for (auto const& x : shared) {
    auto const figure = figure_at(a, x.first);
    if (!figure || figure->value < least) continue;
    auto const here = only_row_of(a, &Shared::first, shared, figure->value);
    auto const y = only_row_of(b, &Shared::second, shared, figure->value);
    if (!here || !y || y->first == x.first) continue;
    // It is more likely out of place where the other table has nothing.
    if (is_blank_at(b, x.second) && !is_blank_at(a, y->first))
      say(a, x.first, b, y->second, spec, findings);
    else
      say(b, y->second, a, x.first, spec, findings);
  }
}

}  // namespace

void table_row(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
               std::vector<Finding>& findings) {
  ColumnWords const words(facts.rules());
  for (auto const& document : facts.documents()) {
    // Columns that print the same thing: by year, kind and unit.
    std::map<std::string, std::vector<Column>> columns;
    for (auto const& table : document.budget_tables) {
      if (is_from_text(table) || !table.left_out.empty()) continue;
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        auto const& head = table.columns[i];
        if (!is_amount(head, words)) continue;
        auto year = year_in(head);
        if (year.empty()) year = table.year.value_or("");
        columns[year + " " + std::string(amount_kind(head, words)) + " " + table.money_unit]
            .push_back(column_of(table, i));
      }
    }
    for (auto const& [key, same] : columns)
      for (std::size_t i = 0; i < same.size(); ++i)
        for (auto j = i + 1; j < same.size(); ++j)
          if (same[i].table != same[j].table) look(same[i], same[j], spec, findings);
  }
}

}  // namespace jixiao::check
