#include "printed_forms.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace jixiao::form {
namespace {

// Puts cells down row by row; a label down the side reaches over the rows that follow it.
class Sheet {
 public:
  void row(std::vector<PrintedCell> cells) { table_.push_back(std::move(cells)); }
  // Keeps the place of a cell whose height is known later.
  void open(PrintedCell cell, std::vector<PrintedCell> rest) {
    open_ = table_.size();
    rest.insert(rest.begin(), std::move(cell));
    row(std::move(rest));
  }
  void close() { table_[open_].front().rows = table_.size() - open_; }
  PrintedTable take() { return std::move(table_); }

 private:
  PrintedTable table_;
  std::size_t open_ = 0;
};

std::string text_of(Field const& field) {
  return field.value_or("");
}

Statement const& statement(Form const& form, std::string_view key) {
  static Statement const none;
  auto const* const found = find_statement(form, key);
  return found != nullptr ? *found : none;
}

std::string labelled(Statement const& statement) {
  return statement.name + "：" + statement.text;
}

void add_statements(Sheet& sheet, Form const& form, std::vector<std::string_view> const& keys,
                    std::size_t width) {
  for (auto const key : keys)
    if (auto const* const found = find_statement(form, key))
      sheet.row({{0, found->name, 1, 1}, {1, found->text, width - 1, 1}});
}

// The names of the levels where they begin, reaching over the rows they hold for.
class Levels {
 public:
  explicit Levels(std::vector<Indicator> const& rows) : rows_(rows) {}

  [[nodiscard]] std::size_t level1(std::size_t row) const { return run(row, false); }
  [[nodiscard]] std::size_t level2(std::size_t row) const { return run(row, true); }

 private:
  // How many rows the level that begins here holds for; 0 where it began above.
  [[nodiscard]] std::size_t run(std::size_t row, bool both) const {
    auto const same = [&](std::size_t a, std::size_t b) {
      return rows_[a].level1 == rows_[b].level1 && (!both || rows_[a].level2 == rows_[b].level2);
    };
    if (row > 0 && same(row - 1, row)) return 0;
    std::size_t end = row + 1;
    while (end < rows_.size() && same(row, end)) ++end;
    return end - row;
  }

  std::vector<Indicator> const& rows_;
};

void add_project_funds(Sheet& sheet, Funds const& funds) {
  sheet.open({0, "项目资金（" + text_of(funds.unit) + "）", 1, 1},
             {{1, "实施期资金总额：", 2, 1},
              {3, text_of(funds.total), 2, 1},
              {5, "年度资金总额：", 1, 1},
              {6, text_of(funds.annual), 2, 1}});
  for (auto const& source : funds.sources) {
    auto const name = (&source == funds.sources.data() ? "其中：" : "") + source.name;
    sheet.row({{1, name, 2, 1},
               {3, text_of(source.period), 2, 1},
               {5, name, 1, 1},
               {6, text_of(source.annual), 2, 1}});
  }
  sheet.close();
}

void add_two_blocks(Sheet& sheet, std::vector<Indicator> const& rows) {
  sheet.open({0, "绩效指标", 1, 1}, {{1, "一级指标", 1, 1},
                                     {2, "二级指标", 1, 1},
                                     {3, "三级指标", 1, 1},
                                     {4, "指标值", 1, 1},
                                     {5, "二级指标", 1, 1},
                                     {6, "三级指标", 1, 1},
                                     {7, "指标值", 1, 1}});
  Levels const levels(rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto const& row = rows[i];
    std::vector<PrintedCell> cells;
    if (auto const size = levels.level1(i)) cells.push_back({1, text_of(row.level1), 1, size});
    auto const size = levels.level2(i);
    if (size > 0) cells.push_back({2, text_of(row.level2), 1, size});
    cells.push_back({3, row.period_target ? text_of(row.name) : "", 1, 1});
    cells.push_back({4, text_of(row.period_target), 1, 1});
    if (size > 0) cells.push_back({5, text_of(row.level2), 1, size});
    cells.push_back({6, row.target ? row.target_name.value_or(text_of(row.name)) : "", 1, 1});
    cells.push_back({7, text_of(row.target), 1, 1});
    sheet.row(std::move(cells));
  }
  sheet.close();
}

PrintedTable project_target(Form const& form) {
  Sheet sheet;
  sheet.row({{0, text_of(form.title), 8, 1}});
  sheet.row({{0, "（" + text_of(form.year) + "年度）", 8, 1}});
  sheet.row({{0, "项目名称", 1, 1}, {1, text_of(form.project), 7, 1}});
  sheet.row({{0, "主管部门及代码", 1, 1},
             {1, text_of(form.department), 3, 1},
             {4, "实施单位", 1, 1},
             {5, text_of(form.unit), 3, 1}});
  sheet.row({{0, "项目属性", 1, 1},
             {1, text_of(form.attribute), 3, 1},
             {4, "项目期", 1, 1},
             {5, text_of(form.period), 3, 1}});
  add_project_funds(sheet, form.funds);
  add_statements(sheet, form, {"overview", "basis", "necessity", "measures", "plan"}, 8);
  sheet.row({{0, "总体目标", 1, 2}, {1, "实施期目标", 4, 1}, {5, "年度目标", 3, 1}});
  sheet.row({{1, text_of(form.goals.period), 4, 1}, {5, text_of(form.goals.annual), 3, 1}});
  add_two_blocks(sheet, form.indicators);
  sheet.row({{0, labelled(statement(form, "leader")), 2, 1},
             {2, labelled(statement(form, "filler")), 2, 1},
             {4, labelled(statement(form, "phone")), 2, 1},
             {6, labelled(statement(form, "filled_on")), 2, 1}});
  return sheet.take();
}

void add_staff(Sheet& sheet, Form const& form) {
  sheet.open({0, "部门基本信息", 1, 1},
             {{1, "部门名称", 1, 1}, {2, text_of(form.department), 3, 1}});
  std::vector<PrintedCell> pair;
  for (auto const& item : form.statements) {
    if (item.key != "staff-figure") continue;
    std::size_t const column = pair.empty() ? 1 : 3;
    pair.push_back({column, item.name, 1, 1});
    pair.push_back({column + 1, item.text, 1, 1});
    if (column == 1) continue;
    sheet.row(std::move(pair));
    pair = {};
  }
  if (!pair.empty()) sheet.row(std::move(pair));
  sheet.close();
}

void add_budget(Sheet& sheet, Funds const& funds) {
  auto const unit = "资金总额（" + text_of(funds.unit) + "）";
  sheet.open(
      {0, "年度预算情况", 1, 1},
      {{1, "按资金来源划分", 1, 1}, {2, unit, 1, 1}, {3, "按资金方向划分", 1, 1}, {4, unit, 1, 1}});
  sheet.row({{1, "合计", 1, 1},
             {2, text_of(funds.total), 1, 1},
             {3, "合计", 1, 1},
             {4, text_of(funds.total), 1, 1}});
  for (std::size_t i = 0; i < std::max(funds.sources.size(), funds.uses.size()); ++i) {
    std::string const lead = i == 0 ? "其中:" : "";
    std::vector<PrintedCell> cells;
    if (i < funds.sources.size()) {
      cells.push_back({1, lead + funds.sources[i].name, 1, 1});
      cells.push_back({2, text_of(funds.sources[i].amount), 1, 1});
    }
    if (i < funds.uses.size()) {
      cells.push_back({3, lead + funds.uses[i].name, 1, 1});
      cells.push_back({4, text_of(funds.uses[i].amount), 1, 1});
    }
    sheet.row(std::move(cells));
  }
  sheet.close();
}

PrintedTable department_target(Form const& form) {
  Sheet sheet;
  sheet.row({{0, text_of(form.title), 5, 1}});
  sheet.row({{0, "（" + text_of(form.year) + "）年度", 5, 1}});
  add_staff(sheet, form);
  add_statements(sheet, form, {"duties", "strategy"}, 5);
  add_budget(sheet, form.funds);
  add_statements(sheet, form, {"tasks"}, 5);
  sheet.row({{0, "年度总体目标", 1, 1}, {1, text_of(form.goals.annual), 4, 1}});
  sheet.open(
      {0, "年度绩效指标", 1, 1},
      {{1, "一级指标", 1, 1}, {2, "二级指标", 1, 1}, {3, "三级指标", 1, 1}, {4, "指标值", 1, 1}});
  Levels const levels(form.indicators);
  for (std::size_t i = 0; i < form.indicators.size(); ++i) {
    auto const& row = form.indicators[i];
    std::vector<PrintedCell> cells;
    if (auto const size = levels.level1(i)) cells.push_back({1, text_of(row.level1), 1, size});
    if (auto const size = levels.level2(i)) cells.push_back({2, text_of(row.level2), 1, size});
    cells.push_back({3, text_of(row.name), 1, 1});
    cells.push_back({4, text_of(row.target), 1, 1});
    sheet.row(std::move(cells));
  }
  sheet.close();
  return sheet.take();
}

std::size_t line_of(std::string const& at) {
  std::size_t line = 0;
  std::from_chars(at.data(), at.data() + at.size(), line);
  return line;
}

// Expenditure stands beside income in the lines where it was printed.
void add_income_and_expenditure(Sheet& sheet, Funds const& funds) {
  auto const unit = "汇总 (" + text_of(funds.unit) + ")";
  sheet.open({0, "部门(单位)收支情况", 1, 1}, {{1, "年度收入情况", 2, 1},
                                               {3, unit, 2, 1},
                                               {5, "年度支出和结余情况", 2, 1},
                                               {7, unit, 2, 1}});
  sheet.row({{1, "收入合计", 2, 1},
             {3, text_of(funds.total), 2, 1},
             {5, "支出合计", 2, 1},
             {7, text_of(funds.executed), 2, 1}});
  for (auto const& source : funds.sources) {
    std::string const lead = &source == funds.sources.data() ? "其中: " : "";
    std::vector<PrintedCell> cells{{1, lead + source.name, 2, 1},
                                   {3, text_of(source.amount), 2, 1}};
    for (auto const& use : funds.uses)
      if (line_of(use.at) == line_of(source.at)) {
        cells.push_back({5, lead + use.name, 2, 1});
        cells.push_back({7, text_of(use.amount), 2, 1});
      }
    sheet.row(std::move(cells));
  }
  sheet.close();
}

// 任务1, 任务2 … stand in a column of their own; the points of a group reach over its rows.
void add_numbered_rows(Sheet& sheet, Form const& form) {
  sheet.open({0, "绩效指标", 1, 1}, {{1, "一级指标", 1, 1},
                                     {2, "二级指标", 1, 1},
                                     {3, "三级指标", 2, 1},
                                     {5, "年度指标值", 1, 1},
                                     {6, "全年完成值", 1, 1},
                                     {7, "未完成原因和改进措施", 1, 1},
                                     {8, "自评得分", 1, 1}});
  Levels const levels(form.indicators);
  for (std::size_t i = 0; i < form.indicators.size(); ++i) {
    auto const& row = form.indicators[i];
    std::vector<PrintedCell> cells;
    auto const group = std::ranges::find(form.groups, text_of(row.level1), &Group::level1);
    auto const size = group == form.groups.end() ? 0 : levels.level1(i);
    if (size > 0)
      cells.push_back(
          {1, fmt::format("{} ({}分)", group->level1, text_of(group->weight)), 1, size});
    if (auto const rows = levels.level2(i)) cells.push_back({2, text_of(row.level2), 1, rows});
    std::size_t column = 3;
    for (auto const* const field : {&row.slot, &row.name, &row.target, &row.actual, &row.reason})
      cells.push_back({column++, text_of(*field), 1, 1});
    if (size > 0) cells.push_back({8, text_of(group->score), 1, size});
    sheet.row(std::move(cells));
  }
  sheet.close();
}

std::vector<std::string> split(std::string const& text, char mark) {
  std::vector<std::string> out{""};
  for (char const c : text)
    if (c == mark)
      out.emplace_back();
    else
      out.back() += c;
  return out;
}

PrintedTable department_self_assessment(Form const& form) {
  Sheet sheet;
  sheet.row({{0, text_of(form.title), 9, 1}});
  sheet.row({{0, "(" + text_of(form.year) + "年度)", 9, 1}});
  sheet.row({{0, labelled(statement(form, "seal")), 9, 1}});
  sheet.row({{0, labelled(statement(form, "filled_on")), 9, 1}});
  sheet.open({0, "部门基本信息", 1, 1}, {{1, "部门名称:" + text_of(form.department), 8, 1}});
  sheet.row({{1, statement(form, "staffing").text, 8, 1}});
  sheet.close();
  add_statements(sheet, form, {"duties", "work"}, 9);
  sheet.row({{0, "年度部门(单位)总体运行绩效目标", 1, 1}, {1, text_of(form.goals.annual), 8, 1}});
  add_income_and_expenditure(sheet, form.funds);
  sheet.row({{0, "执行情况(" + text_of(form.funds.weight) + "分)", 1, 1},
             {1, text_of(form.funds.score), 8, 1}});
  sheet.row({{0, "绩效目标自评情况", 9, 1}});
  add_numbered_rows(sheet, form);
  sheet.row({{0, "总分", 8, 1}, {8, text_of(form.total), 1, 1}});
  sheet.row({{0, statement(form, "bands").text, 9, 1}});
  add_statements(sheet, form, {"conclusion", "achievements", "problems"}, 9);
  sheet.open({0, "评价人员", 1, 1},
             {{2, "姓名", 1, 1}, {3, "职称/职务", 2, 1}, {5, "工作单位", 2, 1}, {7, "签字", 2, 1}});
  for (auto const& line : split(statement(form, "reviewers").text, '\n')) {
    std::vector<PrintedCell> cells;
    constexpr std::size_t starts[]{1, 2, 3, 5};
    auto const words = split(line, ' ');
    for (std::size_t i = 0; i < words.size(); ++i)
      cells.push_back({starts[i], words[i], i < 2 ? 1u : 2u, 1});
    sheet.row(std::move(cells));
  }
  sheet.close();
  sheet.row({{0, labelled(statement(form, "filler")), 9, 1}});
  sheet.row({{0, labelled(statement(form, "phone")), 9, 1}});
  return sheet.take();
}

}  // namespace

PrintedTable printed(Form const& form) {
  if (form.kind == Kind::project_target) return project_target(form);
  if (form.kind == Kind::department_target) return department_target(form);
  return department_self_assessment(form);
}

}  // namespace jixiao::form
