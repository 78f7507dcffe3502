#include "form/execution_amounts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "base/text.hpp"
#include "form/budget_places.hpp"
#include "form/budget_words.hpp"

namespace jixiao::form {
namespace {

// 三、某项目 → 某项目
std::string without_number(std::string_view name) {
  std::string const text = bare(name);
  if (numbering_rank(text) == 0) return text;
  for (std::string_view const mark : {"、", ")", "."})
    if (auto const at = text.find(mark); at != std::string::npos)
      return text.substr(at + mark.size());
  return text;
}

class Search {
 public:
  Search(Form const& form, std::span<BudgetTable const> tables, Vocabulary const& vocabulary)
      : form_(form), tables_(tables), vocabulary_(vocabulary), words_(vocabulary) {}

  [[nodiscard]] std::optional<ExecutionAmounts> run() const {
    if (!form_.is_self_assessment() || !form_.year || form_.year->empty()) return std::nullopt;
    std::vector<ExecutionAmounts> found;
    for (auto const& table : tables_)
      for (auto const& row : table.rows)
        if (is_meant(table, row)) {
          auto amounts = amounts_of(table, row);
          if (!amounts) return std::nullopt;
          found.push_back(std::move(*amounts));
        }
    if (found.empty() || !complete(found.front())) return std::nullopt;
    bool const agree = std::ranges::all_of(
        found, [&](ExecutionAmounts const& other) { return same(found.front(), other); });
    if (!agree) return std::nullopt;
    return std::move(found.front());
  }

 private:
  [[nodiscard]] bool is_own_name(std::string_view name) const {
    std::string const text = bare(name);
    auto const is = [&](Field const& field) {
      return field && !text.empty() && bare(*field) == text;
    };
    return is(form_.department) || is(form_.unit);
  }

  [[nodiscard]] bool is_meant(BudgetTable const& table, BudgetRow const& row) const {
    if (table.year != form_.year) return false;
    if (form_.kind == Kind::project_self_assessment) return is_project(table, row);
    if (form_.kind != Kind::department_self_assessment) return false;
    return table.title ? is_total(table, row) : is_sentence(table, row);
  }

  [[nodiscard]] bool is_project(BudgetTable const& table, BudgetRow const& row) const {
    return table.department && is_own_name(*table.department) && form_.project &&
           !form_.project->empty() && without_number(row.name) == bare(*form_.project);
  }

  [[nodiscard]] bool is_total(BudgetTable const& table, BudgetRow const& row) const {
    if (!table.department || !is_own_name(*table.department)) return false;
    auto const title = bare(*table.title);
    auto const name = bare(row.name);
    bool const total = words_.meaning(name) == "total" || words_.meaning(name) == "whole-outlay";
    bool const outlay = words_.has(title, "outlay") || words_.has(name, "outlay");
    bool const mixed = words_.has(title, "income") && !words_.has(name, "outlay");
    return total && outlay && !mixed && !words_.has(title, "part-scope");
  }

  // 本部门整体支出, in a document that reports one year and names no other department.
  [[nodiscard]] bool is_sentence(BudgetTable const& table, BudgetRow const& row) const {
    auto const name = bare(row.name);
    std::size_t lead = words_.prefix(name, "self");
    for (auto const* const field : {&form_.department, &form_.unit})
      if (*field && !(*field)->empty() && name.starts_with(bare(**field)))
        lead = std::max(lead, bare(**field).size());
    if (lead == 0 || table.department) return false;
    auto const rest = words_.meaning(name.substr(lead));
    if (rest != "whole-outlay") return false;
    return std::ranges::all_of(tables_, [&](BudgetTable const& other) {
      bool const ours = !other.department || is_own_name(*other.department);
      return ours && (other.title || other.year == form_.year);
    });
  }

  // The one column of this meaning; nothing when there are two.
  [[nodiscard]] std::optional<std::size_t> column(BudgetTable const& table,
                                                  std::string_view meaning, bool& twice) const {
    std::optional<std::size_t> out;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      auto const head = bare(table.columns[c]);
      auto const year = budget_year(head);
      bool const other_year = year && *year != *form_.year;
      if (!words_.has(head, meaning) || contains(head, "%") || other_year) continue;
      if (out || words_.has(head, "part-scope")) twice = true;
      out = c;
    }
    return out;
  }

  // Nothing when the table does not say which amount is which.
  [[nodiscard]] std::optional<ExecutionAmounts> amounts_of(BudgetTable const& table,
                                                           BudgetRow const& row) const {
    ExecutionAmounts out;
    out.table = table.title.value_or("");
    bool twice = false;
    auto const take = [&](std::string_view meaning, std::optional<ExecutionAmount>& amount) {
      auto const c = column(table, meaning, twice);
      if (!c || *c >= row.cells.size()) return;
      auto const value = budget_value(row.cells[*c]);
      auto const power = power_of(table.money_unit);
      auto const yuan = value && power ? value->shifted(*power) : std::nullopt;
      if (yuan) amount = {*yuan, row.cells[*c], table.money_unit, {table.source.file, row.at}};
    };
    take("initial", out.initial);
    take("adjusted", out.adjusted);
    take("done", out.executed);
    if (twice) return std::nullopt;
    return out;
  }

  // 4 for 万元: 元 behind words of magnitude.
  [[nodiscard]] std::optional<int> power_of(std::string_view unit) const {
    int power = 0;
    while (Word const* const word = vocabulary_.longest(List::magnitude, unit)) {
      int add = 0;
      auto const* const end = word->means.data() + word->means.size();
      if (std::from_chars(word->means.data(), end, add).ptr != end) return std::nullopt;
      power += add;
      unit.remove_prefix(word->spelling.size());
    }
    if (words_.meaning(unit) != "money") return std::nullopt;
    return power;
  }

  [[nodiscard]] static bool complete(ExecutionAmounts const& amounts) {
    return amounts.executed && (amounts.adjusted || amounts.initial);
  }
  [[nodiscard]] static bool same(ExecutionAmounts const& a, ExecutionAmounts const& b) {
    auto const equal = [](auto const& x, auto const& y) {
      return x.has_value() == y.has_value() && (!x || x->yuan == y->yuan);
    };
    return equal(a.initial, b.initial) && equal(a.adjusted, b.adjusted) &&
           equal(a.executed, b.executed);
  }

  Form const& form_;
  std::span<BudgetTable const> tables_;
  Vocabulary const& vocabulary_;
  BudgetWords words_;
};

}  // namespace

std::optional<ExecutionAmounts> execution_amounts(Form const& form,
                                                  std::span<BudgetTable const> tables,
                                                  Vocabulary const& vocabulary) {
  return Search(form, tables, vocabulary).run();
}

}  // namespace jixiao::form
