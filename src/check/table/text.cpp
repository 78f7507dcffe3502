#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "check/table/cells.hpp"
#include "check/table/checks.hpp"
#include "check/table/columns.hpp"

namespace jixiao::check {

namespace {

// A row of a printed table that names the same item as a sentence.
struct Twin {
  form::BudgetTable const* table;
  form::BudgetRow const* row;
};

class Items {
 public:
  Items(Document const& document, std::vector<std::string> tails) : tails_(std::move(tails)) {
    for (auto const& table : document.budget_tables) {
      if (is_from_text(table)) continue;
      for (auto const& row : table.rows) rows_[key(row.name)].push_back({&table, &row});
    }
  }

  [[nodiscard]] std::vector<Twin> const& named(std::string_view name) const {
    static std::vector<Twin> const none;
    auto const found = rows_.find(key(name));
    return found == rows_.end() ? none : found->second;
  }

 private:
  // 一般公共服务 and 一般公共服务支出 are one item.
  [[nodiscard]] std::string key(std::string_view name) const {
    auto bare = bare_row(name);
    for (auto const& tail : tails_)
      if (bare.ends_with(tail) && bare.size() > tail.size()) {
        bare.resize(bare.size() - tail.size());
        break;
      }
    return bare;
  }

  std::vector<std::string> tails_;
  std::map<std::string, std::vector<Twin>> rows_;
};

std::string year_of(form::BudgetTable const& table, std::string_view head) {
  auto year = year_in(head);
  return year.empty() ? table.year.value_or("") : year;
}

// Nothing in the row may be the amount of the sentence.
bool nowhere(Twin const& twin, TableAmount const& amount) {
  auto const power = power_of(twin.table->money_unit);
  if (!power) return false;
  for (std::size_t i = 0; i < twin.row->cells.size(); ++i) {
    auto const figure = figure_in(*twin.row, i);
    if (figure && !figure->percent && are_close({*figure, *power}, amount)) return false;
  }
  return true;
}

struct Said {
  form::BudgetTable const* table;
  form::BudgetRow const* row;
  std::size_t column;
};

void say(Said const& said, Twin const& twin, std::size_t column, rulebook::CheckSpec const& spec,
         std::vector<Finding>& findings) {
  auto const& text = said.row->cells[said.column];
  auto const& cell = twin.row->cells[column];
  auto& finding = report(spec, {said.table->source.file, said.row->at}, said.row->name,
                         {{"table", name_of(*twin.table)},
                          {"text", text},
                          {"printed", cell},
                          {"text_unit", said.column == 3 ? "" : said.table->money_unit},
                          {"unit", said.column == 3 ? "" : twin.table->money_unit}},
                         findings);
  finding.also = {{twin.table->source.file, twin.row->at}};
  finding.quotes = {{"正文", text, 0, text.size()},
                    {twin.table->columns[column], cell, 0, cell.size()}};
}

// The twin's amount of the same kind and year: the one column that has it.
std::optional<std::size_t> column_of(Twin const& twin, std::string_view kind,
                                     std::string const& year, ColumnWords const& words) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < twin.table->columns.size(); ++i) {
    auto const& head = twin.table->columns[i];
    if (!is_amount(head, words) || amount_kind(head, words) != kind) continue;
    if (year_of(*twin.table, head) != year || !figure_in(*twin.row, i)) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

// A row of the text, and what became of it.
struct Held {
  Said said;
  std::optional<Twin> agrees;
  std::optional<std::pair<Twin, std::size_t>> differs;  // with the column that has another amount
};

// 执行数 of the sentence against the twins. An item that several tables print may be meant with any
// of their scopes: one that agrees is enough, and only one may disagree.
Held hold(Said const& said, std::vector<Twin> const& twins, ColumnWords const& words) {
  Held held{said, {}, {}};
  auto const figure = figure_in(*said.row, said.column);
  auto const power = power_of(said.table->money_unit);
  if (!figure || !power || !said.table->year) return held;
  std::size_t others = 0;
  for (auto const& twin : twins) {
    if (!nowhere(twin, {*figure, *power})) {
      held.agrees = twin;
      held.differs.reset();
      return held;
    }
    auto const column = column_of(twin, "done", *said.table->year, words);
    if (!column) continue;
    held.differs = {twin, *column};
    ++others;
  }
  if (others != 1) held.differs.reset();
  return held;
}

// Its rate against the rate beside the same amount.
void look_at_rate(Said const& said, Twin const& twin, ColumnWords const& words,
                  rulebook::CheckSpec const& spec, std::vector<Finding>& findings) {
  auto const rate = figure_in(*said.row, 3);
  auto const done = column_of(twin, "done", said.table->year.value_or(""), words);
  if (!rate || !done) return;
  for (auto const& column : percent_columns(*twin.table, words)) {
    if (column.change || column.numerator != *done) continue;
    auto const printed = figure_in(*twin.row, column.column);
    if (!printed || are_close({*rate, 0}, {*printed, 0})) continue;
    say({said.table, said.row, 3}, twin, column.column, spec, findings);
  }
}

// The text speaks of a table when most of its figures are that table's. Of another, a figure may be
// of another scope: the whole city's in the text, the city's own in the table.
std::map<form::BudgetTable const*, int> agreements(std::vector<Held> const& all) {
  std::map<form::BudgetTable const*, int> count;
  for (auto const& held : all) {
    if (held.agrees) ++count[held.agrees->table];
    if (held.differs) --count[held.differs->first.table];
  }
  return count;
}

}  // namespace

void table_text(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
                std::vector<Finding>& findings) {
  ColumnWords const words(facts.rules());
  for (auto const& document : facts.documents()) {
    Items const items(document, spec.words("tails"));
    for (auto const& table : document.budget_tables) {
      if (!is_from_text(table)) continue;
      std::vector<Held> all;
      for (auto const& row : table.rows)
        all.push_back(hold({&table, &row, 2}, items.named(row.name), words));
      auto count = agreements(all);
      for (auto const& held : all) {
        if (held.differs && count[held.differs->first.table] > 0)
          say(held.said, held.differs->first, held.differs->second, spec, findings);
        if (held.agrees) look_at_rate(held.said, *held.agrees, words, spec, findings);
      }
    }
  }
}

}  // namespace jixiao::check
