#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "check/table/cells.hpp"
#include "check/table/checks.hpp"

namespace jixiao::check {

namespace {

struct Cell {
  form::BudgetTable const* table;
  form::BudgetRow const* row;
  std::size_t column;
  Figure figure;
};

// Nobody's budget is as large as the whole country's.
std::optional<Cell> too_large(form::BudgetTable const& table, int power, Decimal most) {
  for (auto const& row : table.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      auto const figure = figure_in(row, i);
      if (!figure || figure->percent) continue;
      auto const yuan = figure->value.shifted(power);
      if (!yuan || *yuan > most) return Cell{&table, &row, i, *figure};
    }
  }
  return std::nullopt;
}

}  // namespace

void table_unit(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
                std::vector<Finding>& findings) {
  auto const most = spec.number("most");
  for (auto const& document : facts.documents()) {
    std::map<int, int> powers;
    for (auto const& table : document.budget_tables)
      if (auto const power = power_of(table.money_unit)) ++powers[*power];
    for (auto const& table : document.budget_tables) {
      auto const power = power_of(table.money_unit);
      if (!power || *power == 0) continue;
      auto const cell = too_large(table, *power, most);
      if (!cell) continue;
      // The unit of the other tables, when it would do.
      auto const usual =
          std::ranges::max_element(powers, {}, [](auto const& entry) { return entry.second; });
      std::string likely = "元";
      if (auto const yuan = cell->figure.value.shifted(usual->first);
          usual->first < *power && yuan && *yuan <= most)
        likely = usual->first == 4 ? "万元" : usual->first == 3 ? "千元" : "元";
      auto const& text = cell->row->cells[cell->column];
      auto& finding = report(spec, {table.source.file, cell->row->at}, name_of(table),
                             {{"unit", table.money_unit},
                              {"likely", likely},
                              {"row", cell->row->name},
                              {"figure", text}},
                             findings);
      finding.quotes = {{table.columns[cell->column], text, 0, text.size()}};
    }
  }
}

}  // namespace jixiao::check
