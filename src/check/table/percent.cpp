#include <algorithm>

#include "base/ratio.hpp"
#include "check/table/cells.hpp"
#include "check/table/checks.hpp"
#include "check/table/columns.hpp"

namespace jixiao::check {

namespace {

// A printed percentage beside the quotient it claims to be. Amounts are rounded too: the quotient
// may be anything from `low` to `high`.
struct Quotient {
  Figure printed;
  Ratio exact;
  Ratio low;
  Ratio high;

  [[nodiscard]] bool holds(bool change) const {
    Ratio const less = change ? Ratio(100) : Ratio(0);
    return low - less <= Ratio(printed.high()) && Ratio(printed.low()) <= high - less;
  }
};

std::optional<Quotient> quotient_of(form::BudgetRow const& row, PercentColumn const& column) {
  auto const base_column = base_of(row, column);
  auto const printed = figure_in(row, column.column);
  auto const above = figure_in(row, column.numerator);
  if (!base_column || !printed || !above) return std::nullopt;
  auto const below = figure_in(row, *base_column);
  if (!below || below->low() <= Decimal{} || above->value.is_negative()) return std::nullopt;
  auto const quotient = [](Decimal a, Decimal b) { return Ratio(a, b) * Ratio(100); };
  return Quotient{*printed, quotient(above->value, below->value),
                  quotient(above->low(), below->high()), quotient(above->high(), below->low())};
}

// How many rows a column's figures fit, read as shares and read as changes. Where both fit, or
// neither, a row says nothing.
struct Fit {
  int share = 0;
  int change = 0;
};

Fit fit_of(form::BudgetTable const& table, PercentColumn const& column) {
  Fit fit;
  for (auto const& row : table.rows) {
    auto const quotient = quotient_of(row, column);
    if (!quotient) continue;
    bool const share = quotient->holds(false);
    bool const change = quotient->holds(true);
    if (share && !change) ++fit.share;
    if (change && !share) ++fit.change;
  }
  return fit;
}

std::string printed_as(std::string const& cell, Ratio const& value, Figure const& like) {
  auto text = value.rounded(like.places).to_fixed(like.places);
  return cell.find('%') != std::string::npos || cell.find("％") != std::string::npos ? text + "%"
                                                                                     : text;
}

void look(form::BudgetTable const& table, PercentColumn const& column,
          rulebook::CheckSpec const& spec, std::vector<Finding>& findings) {
  for (auto const& row : table.rows) {
    auto const quotient = quotient_of(row, column);
    if (!quotient || quotient->holds(column.change)) continue;
    auto const base = *base_of(row, column);
    auto const& cell = row.cells[column.column];
    auto const expected = column.change ? quotient->exact - Ratio(100) : quotient->exact;
    auto& finding = report(spec, {table.source.file, row.at}, row.name,
                           {{"table", name_of(table)},
                            {"expected", printed_as(cell, expected, quotient->printed)},
                            {"printed", cell},
                            {"above", row.cells[column.numerator]},
                            {"below", row.cells[base]}},
                           findings);
    finding.quotes = {{table.columns[column.column], cell, 0, cell.size()},
                      {table.columns[column.numerator], row.cells[column.numerator]},
                      {table.columns[base], row.cells[base]}};
  }
}

// Of a column that holds the other kind: with the first row that shows it.
void say_kind(form::BudgetTable const& table, PercentColumn const& column, int rows,
              rulebook::CheckSpec const& spec, std::vector<Finding>& findings) {
  auto const shows = [&](form::BudgetRow const& row) {
    auto const quotient = quotient_of(row, column);
    return quotient && quotient->holds(!column.change) && !quotient->holds(column.change);
  };
  auto const row = std::ranges::find_if(table.rows, shows);
  if (row == table.rows.end()) return;
  auto const quotient = quotient_of(*row, column);
  auto const expected = column.change ? quotient->exact - Ratio(100) : quotient->exact;
  auto const& head = table.columns[column.column];
  auto const& cell = row->cells[column.column];
  auto& finding = report(spec, {table.source.file, row->at}, head,
                         {{"table", name_of(table)},
                          {"row", row->name},
                          {"printed", cell},
                          {"expected", printed_as(cell, expected, quotient->printed)},
                          {"count", std::to_string(rows)}},
                         findings);
  finding.quotes = {{row->name, cell, 0, cell.size()}};
}

}  // namespace

void table_percent(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  ColumnWords const words(facts.rules());
  for (auto const& document : facts.documents()) {
    for (auto const& table : document.budget_tables) {
      // A sentence may give its rate of a budget it does not print.
      if (is_from_text(table)) continue;
      for (auto const& column : percent_columns(table, words)) {
        auto const fit = fit_of(table, column);
        bool const other_kind = column.change ? fit.share > fit.change : fit.change > fit.share;
        // Where hardly a row fits, the head means something else than these columns.
        auto const own = column.change ? fit.change : fit.share;
        if (!other_kind && own > 0) look(table, column, spec, findings);
      }
    }
  }
}

void table_column_kind(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
                       std::vector<Finding>& findings) {
  ColumnWords const words(facts.rules());
  for (auto const& document : facts.documents()) {
    for (auto const& table : document.budget_tables) {
      if (is_from_text(table)) continue;
      for (auto const& column : percent_columns(table, words)) {
        auto const fit = fit_of(table, column);
        int const own = column.change ? fit.change : fit.share;
        int const other = column.change ? fit.share : fit.change;
        if (own == 0 && Decimal(other) >= spec.number("rows"))
          say_kind(table, column, other, spec, findings);
      }
    }
  }
}

}  // namespace jixiao::check
