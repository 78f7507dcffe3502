#include "form/budget_levels.hpp"

#include "form/budget_words.hpp"

namespace jixiao::form {

bool BudgetLevels::over(Entry const& above, Entry const& below) {
  if (!below.code.empty())
    return !above.code.empty() && above.code.size() < below.code.size() &&
           below.code.starts_with(above.code);
  if (above.rank > 0 && below.rank > 0) return above.rank < below.rank;
  return above.indent < below.indent;
}

int BudgetLevels::next(std::string_view name, std::size_t indent, std::string_view code) {
  Entry const entry{numbering_rank(name), indent, code};
  while (!open_.empty() && !over(open_.back(), entry)) open_.pop_back();
  open_.push_back(entry);
  return static_cast<int>(open_.size());
}

}  // namespace jixiao::form
