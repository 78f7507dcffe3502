#include <algorithm>

#include "base/text.hpp"
#include "check/table/cells.hpp"
#include "check/table/checks.hpp"

namespace jixiao::check {

void table_leftover(AcrossFacts const& facts, rulebook::CheckSpec const& spec,
                    std::vector<Finding>& findings) {
  auto const marks = spec.words("errors");
  auto const strays = spec.words("strays");
  for (auto const& document : facts.documents()) {
    for (auto const& table : document.budget_tables) {
      for (auto const& row : table.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
          auto const& cell = row.cells[i];
          auto const bare = without_blanks(folded(cell));
          auto const is_within = [&](std::string const& mark) { return contains(bare, mark); };
          auto const is_all = [&](std::string const& mark) {
            return !bare.empty() && bare.find_first_not_of(mark) == std::string::npos;
          };
          if (std::ranges::none_of(marks, is_within) && std::ranges::none_of(strays, is_all))
            continue;
          auto& finding = report(spec, {table.source.file, row.at}, row.name,
                                 {{"table", name_of(table)}, {"text", cell}}, findings);
          auto const head = i < table.columns.size() ? table.columns[i] : std::string{};
          finding.quotes = {{head, cell, 0, cell.size()}};
        }
      }
    }
  }
}

}  // namespace jixiao::check
