#include "form/from_tables.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "form/from_grid.hpp"
#include "form/joined_heads.hpp"
#include "form/segments.hpp"
#include "form/target_forms.hpp"

namespace jixiao::form {
namespace {

bool is_target(Title const& title) {
  return title.kind == Kind::project_target || title.kind == Kind::department_target;
}

bool has_other_forms(Grid const& grid, Vocabulary const& vocabulary) {
  auto const segments = segments_of(grid, vocabulary);
  return !segments.forms.empty() || !std::ranges::all_of(segments.titles_without_heads, is_target);
}

// A line for each row, cells parted by tabs.
std::string tabbed(Grid const& grid) {
  std::string out;
  for (auto const& row : grid.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i > 0) out += '\t';
      for (char const c : row.cells[i])
        if (c != '\n' && c != '\r') out += c == '\t' ? ' ' : c;
    }
    out += '\n';
  }
  return out;
}

// Places of the text, counted in lines, become places of the grid.
class Places {
 public:
  explicit Places(Grid const& grid) : grid_(grid) {}

  void translate(Form& form) const {
    translate(form.source.at);
    translate(form.funds.at);
    for (auto& source : form.funds.sources) translate(source.at);
    for (auto& use : form.funds.uses) translate(use.at);
    for (auto& group : form.groups) translate(group.at);
    for (auto& indicator : form.indicators) translate(indicator.at);
    for (auto& statement : form.statements) translate(statement.at);
  }

 private:
  void translate(std::string& at) const {
    std::size_t first = 0;
    auto const* const end = at.data() + at.size();
    auto const [rest, failed] = std::from_chars(at.data(), end, first);
    if (failed != std::errc{} || first == 0 || first > grid_.rows.size()) return;
    std::size_t last = first;
    if (rest != end && *rest == '-') std::from_chars(rest + 1, end, last);
    at = grid_.place(first - 1, std::clamp(last, first, grid_.rows.size()) - 1);
  }

  Grid const& grid_;
};

}  // namespace

Reading from_tables(std::string_view name, Grid grid, Vocabulary const& vocabulary) {
  join_heads(grid, vocabulary);
  auto const segments = segments_of(grid, vocabulary);
  if (std::ranges::none_of(segments.forms, &Segment::repeated))
    return from_grid(name, grid, vocabulary);
  auto targets = target_forms(name, tabbed(grid), vocabulary);
  if (targets.empty()) return from_grid(name, grid, vocabulary);
  Places const places(grid);
  for (auto& target : targets) places.translate(target.form);
  std::vector<Row> rest;
  for (std::size_t i = 0; i < grid.rows.size(); ++i)
    if (std::ranges::none_of(targets, [&](TargetForm const& target) {
          return target.first <= i + 1 && i + 1 <= target.last;
        }))
      rest.push_back(std::move(grid.rows[i]));
  grid.rows = std::move(rest);
  Reading out;
  if (has_other_forms(grid, vocabulary)) out = from_grid(name, grid, vocabulary);
  for (auto& target : targets) out.forms.push_back(std::move(target.form));
  return out;
}

}  // namespace jixiao::form
