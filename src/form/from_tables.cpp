#include "form/from_tables.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "form/budget_from_grid.hpp"
#include "form/from_grid.hpp"
#include "form/joined_heads.hpp"
#include "form/labels.hpp"
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

std::string on_one_line(std::string_view cell) {
  std::string out;
  for (char const c : cell)
    if (c != '\n' && c != '\r') out += c == '\t' ? ' ' : c;
  return out;
}

// 部门基本信息 down the side of 部门名称, 内设职能部门数 …: says nothing that the labels do not.
bool is_part(std::string_view cell, Vocabulary const& vocabulary) {
  constexpr std::size_t longest = 60;
  if (cell.size() > longest) return false;
  Word const* const word = vocabulary.find(List::target_header, without_blanks(folded(cell)));
  return word != nullptr && word->means == "part";
}

// A line for each row, cells parted by tabs.
std::string tabbed(Grid const& grid, Vocabulary const& vocabulary) {
  std::string out;
  for (auto const& row : grid.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (i > 0) out += '\t';
      if (i == 0 && row.cells.size() > 1 && is_part(row.cells[i], vocabulary)) continue;
      out += on_one_line(row.cells[i]);
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

// Which row of the grid a form begins in, by its place: "Sheet1!A12:H40", or a line number.
class Order {
 public:
  explicit Order(Grid const& grid) {
    for (std::size_t i = 0; i < grid.rows.size(); ++i) {
      auto const& row = grid.rows[i];
      if (sheets_.empty() || sheets_.back().name != row.sheet)
        sheets_.push_back({std::string(row.sheet),
                           row.sheet.empty() ? std::string() : sheet_prefix(row.sheet),
                           {}});
      sheets_.back().rows.emplace(row.first, i);
    }
  }

  [[nodiscard]] std::size_t operator()(Form const& form) const {
    std::string_view const at = form.source.at;
    for (auto const& sheet : sheets_) {
      if (!at.starts_with(sheet.prefix)) continue;
      auto cell = at.substr(sheet.prefix.size());
      while (!cell.empty() && cell.front() >= 'A' && cell.front() <= 'Z') cell.remove_prefix(1);
      std::size_t number = 0;
      auto const* const end = cell.data() + cell.size();
      auto const [rest, failed] = std::from_chars(cell.data(), end, number);
      if (failed != std::errc{} || (rest != end && *rest != ':' && *rest != '-')) continue;
      if (auto const found = sheet.rows.find(number); found != sheet.rows.end())
        return found->second;
    }
    return 0;
  }

 private:
  struct Sheet {
    std::string name;
    std::string prefix;
    std::map<std::size_t, std::size_t> rows;
  };
  std::vector<Sheet> sheets_;
};

// Tables that the reader of targets in text knows better: blocks side by side, and the table of a
// department, whose budget stands by source beside by use.
bool reads_like_text(Segment const& segment) {
  return segment.repeated || (segment.title && segment.title->kind == Kind::department_target);
}

// Both goals stand under their heads: cells say which text is whose, where text has to guess.
void set_goals(Form& form, Grid const& grid, LineRange rows, Vocabulary const& vocabulary) {
  for (std::size_t i = rows.first - 1; i + 1 < std::min(rows.last, grid.rows.size()); ++i) {
    std::optional<std::size_t> period;
    std::optional<std::size_t> annual;
    for (std::size_t column = 0; column < grid.rows[i].cells.size(); ++column) {
      auto const label = label_of(grid.rows[i].cells[column], vocabulary);
      if (!label || label->value) continue;
      if (label->key == Key::goal_period) period = column;
      if (label->key == Key::goal_annual) annual = column;
    }
    if (!period || !annual) continue;
    auto const& texts = grid.rows[i + 1];
    if (trim(cell(texts, *period)).empty() && trim(cell(texts, *annual)).empty()) return;
    form.goals.period = on_one_line(trim(cell(texts, *period)));
    form.goals.annual = on_one_line(trim(cell(texts, *annual)));
    std::erase(form.notes, "PARSE-GOALS");
    return;
  }
}

// Target tables to be read as text, and the rows of all forms.
struct Found {
  std::vector<TargetForm> targets;
  std::vector<LineRange> rows;
};

Found find_forms(std::string_view name, Grid const& grid, Vocabulary const& vocabulary) {
  Found out;
  auto const segments = segments_of(grid, vocabulary);
  for (auto const& segment : segments.forms) out.rows.push_back({segment.begin + 1, segment.end});
  if (std::ranges::any_of(segments.forms, reads_like_text))
    for (auto& target : target_forms(name, tabbed(grid, vocabulary), vocabulary)) {
      bool const wanted = std::ranges::any_of(segments.forms, [&](Segment const& segment) {
        return reads_like_text(segment) && segment.begin < target.last &&
               target.first <= segment.end;
      });
      if (!wanted) continue;
      set_goals(target.form, grid, {target.first, target.last}, vocabulary);
      out.targets.push_back(std::move(target));
    }
  for (auto const& target : out.targets) out.rows.push_back({target.first, target.last});
  return out;
}

Reading read_forms(std::string_view name, Grid grid, std::vector<TargetForm> targets,
                   Vocabulary const& vocabulary) {
  if (targets.empty()) return from_grid(name, grid, vocabulary);
  Places const places(grid);
  for (auto& target : targets) places.translate(target.form);
  Order const order(grid);
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
  std::ranges::stable_sort(out.forms, {}, order);
  return out;
}

}  // namespace

Reading from_tables(std::string_view name, Grid grid, Vocabulary const& vocabulary) {
  join_heads(grid, vocabulary);
  auto found = find_forms(name, grid, vocabulary);
  auto budget = budget_from_grid(name, grid, found.rows, vocabulary);
  auto out = read_forms(name, std::move(grid), std::move(found.targets), vocabulary);
  out.budget_tables = std::move(budget.tables);
  out.statements = std::move(budget.statements);
  return out;
}

}  // namespace jixiao::form
