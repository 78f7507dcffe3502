#include "scorecard/budget_to_text.hpp"

#include "base/text.hpp"
#include "scorecard/to_text.hpp"

namespace jixiao {
namespace {

class Say {
 public:
  explicit Say(TextStyle const& style) : style_(style) {}

  std::string operator()(std::string_view zh, std::string_view en) const {
    return std::string(style_.language == Language::chinese ? zh : en);
  }
  [[nodiscard]] std::string line(std::string_view zh, std::string_view en,
                                 std::string const& text) const {
    return text.empty() ? std::string() : paragraph((*this)(zh, en), text, style_.columns);
  }
  [[nodiscard]] std::string source(Place const& place) const {
    return line("来源  ", "Source    ",
                place.file + "  " + place_in_words(place.at, style_.language));
  }
  [[nodiscard]] std::string title(std::string const& text) const {
    std::string out;
    for (auto const& part : lines_of(text, style_.columns))
      out += inked(part, Ink::strong, style_.colour) + '\n';
    return out;
  }

 private:
  TextStyle const& style_;
};

}  // namespace

std::string to_text(form::BudgetTable const& table, TextStyle const& style) {
  Say const say(style);
  std::string out = say.title(table.title.value_or(say("（预算数字）", "(budget figures)")));
  out += say.line("部门  ", "Department", table.department.value_or(""));
  out += say.line("年度  ", "Year      ", table.year.value_or(""));
  out += say.line("金额  ", "Money in  ", table.money_unit);
  out += say.source(table.source);
  std::vector<Table::Column> heads{{say("项目", "Item")}};
  for (auto const& column : table.columns) heads.push_back({column, false});
  heads.push_back({say("位置", "At")});
  Table rows(std::move(heads));
  for (auto const& row : table.rows) {
    std::vector<Table::Cell> cells{{row.name, Ink::plain, 2 * (row.level - 1)}};
    for (auto const& cell : row.cells) cells.emplace_back(cell);
    cells.emplace_back(row.at);
    rows.add(std::move(cells));
  }
  if (!table.rows.empty()) out += '\n' + rows.to_text(2, style);
  if (!table.left_out.empty()) {
    std::string places;
    for (auto const& at : table.left_out) places += (places.empty() ? "" : ", ") + at;
    auto const count = std::to_string(table.left_out.size());
    out += '\n' + say.line("  ! ", "  ! ",
                           say("另有 " + count + " 行的数字不能确定属于哪一栏，未录：",
                               count + " rows left out, their columns are not certain: ") +
                               places);
  }
  return out;
}

std::string to_text(form::DepartmentStatement const& statement, TextStyle const& style) {
  Say const say(style);
  std::string out = say.title(say("部门公布的绩效自评情况", "Self-assessments as published"));
  out += say.source(statement.source);
  out += say.line("项目  ", "Projects  ", statement.projects.value_or(""));
  auto const money = [&](std::string_view zh, std::string_view en,
                         std::optional<std::string> const& amount) {
    if (amount) out += say.line(zh, en, *amount + say("", " ") + statement.unit);
  };
  money("资金  ", "Funds     ", statement.total);
  money("一般公共预算  ", "General   ", statement.general);
  money("政府性基金  ", "Gov. fund ", statement.government_fund);
  std::string grades;
  for (std::size_t g = 0; g < statement.grades.size(); ++g)
    if (statement.grades[g])
      grades += (grades.empty() ? "" : "  ") +
                std::string(form::DepartmentStatement::grade_names[g]) + " " + *statement.grades[g];
  return out + say.line("等级  ", "Grades    ", grades);
}

}  // namespace jixiao
