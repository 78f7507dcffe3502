#include "form/from_xlsx.hpp"

#include <algorithm>
#include <iterator>

#include "form/budget_from_grid.hpp"
#include "form/from_grid.hpp"
#include "form/from_tables.hpp"
#include "form/segments.hpp"
#include "form/xlsx_sheet.hpp"

namespace jixiao::form {
namespace {

void move_to(Errors& to, Errors from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

bool has_forms(Grid const& grid, Vocabulary const& vocabulary) {
  auto const segments = segments_of(grid, vocabulary);
  return !segments.forms.empty() || !segments.titles_without_heads.empty();
}

}  // namespace

Reading from_xlsx(Archive& archive, Vocabulary const& vocabulary) {
  auto const book = read_book(archive);
  if (!book.has_value()) return {{}, book.error()};
  Reading out;
  for (auto const& sheet : book->sheets) {
    auto read = grid_of_sheet(archive, *book, sheet);
    if (!read.has_value()) {
      move_to(out.errors, read.error());
      continue;
    }
    if (!has_forms(read->grid, vocabulary)) {
      auto budget = budget_from_grid(archive.name(), read->grid, {}, vocabulary);
      if (budget.tables.empty() && budget.statements.empty()) continue;
      std::ranges::move(budget.tables, std::back_inserter(out.budget_tables));
      std::ranges::move(budget.statements, std::back_inserter(out.statements));
      move_to(out.errors, std::move(read->errors));
      continue;
    }
    auto reading = from_tables(archive.name(), std::move(read->grid), vocabulary);
    std::ranges::move(reading.forms, std::back_inserter(out.forms));
    std::ranges::move(reading.budget_tables, std::back_inserter(out.budget_tables));
    std::ranges::move(reading.statements, std::back_inserter(out.statements));
    move_to(out.errors, std::move(reading.errors));
    move_to(out.errors, std::move(read->errors));
  }
  if (out.forms.empty() && out.errors.empty()) {
    auto none = from_grid(archive.name(), Grid{}, vocabulary);
    out.errors = std::move(none.errors);
    out.formless = none.formless;
  }
  return out;
}

}  // namespace jixiao::form
