#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form/points.hpp"
#include "grammar/vocabulary.hpp"

namespace jixiao::form {

// What the printed words around the values mean: the heads of columns and the labels of fields. The
// words themselves are the `header` list of the rules, whose meanings are the names of these keys.
enum class Key {
  // fields of the form
  project,
  department,
  unit,
  year,
  attribute,
  period,
  total,
  grade,
  // fund block
  funds,
  money_unit,
  fund_total,
  fund_source,
  initial,
  adjusted,
  executed,
  rate,
  execution,
  income,
  outlay,
  income_total,
  outlay_total,
  // 合计: of the funds or of the grid; 小计: of a group
  sum,
  subtotal,
  // goals
  goals,
  goal_period,
  goal_annual,
  goal_actual,
  // columns of the indicator grid
  side,
  level1,
  level2,
  slot,
  name,
  period_target,
  relation,
  target,
  measure_unit,
  actual,
  weight,
  score,
  reason,
  // statements
  conclusion,
  achievements,
  problems,
  remedy,
  reviewers,
  filler,
  phone,
  filled_on,
  seal,
  leader,
  staffing,
  duties,
  work,
  remark,
  bands,
  // a phrase that the grade follows: 自评等级为
  grade_lead,
};

[[nodiscard]] std::optional<Key> key_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Key key);
[[nodiscard]] bool is_column(Key key);  // of the indicator grid
// What a label means as the head of a column: 实际完成情况 names the goals reached elsewhere.
[[nodiscard]] std::optional<Key> column_of(Key key);
// A head as short as 单位 is that of a column only right of the values, whose column is `before`.
[[nodiscard]] bool is_stray_unit(Key key, std::string_view head, std::optional<Key> before);
[[nodiscard]] bool is_fund_column(Key key);
[[nodiscard]] bool is_statement(Key key);

// A label found in a cell. 项目名称：村级路灯 carries its value with it; 执行情况（10分） what
// stands in its brackets.
struct Label {
  Key key;
  std::string_view text;                  // as printed
  std::string brackets;                   // folded; "" without
  std::optional<std::string_view> value;  // behind the colon in the same cell
};

// The label that the whole cell is, or that it begins with.
[[nodiscard]] std::optional<Label> label_of(std::string_view cell, Vocabulary const& vocabulary);
// All labels of a line that holds several: 填报人：张三　联系电话：123
[[nodiscard]] std::vector<Label> labels_in(std::string_view cell, Vocabulary const& vocabulary);

// 任务1, 指标2, 3
[[nodiscard]] bool is_slot(std::string_view cell, Vocabulary const& vocabulary);
// The end of one that a narrow column has broken: 务1
[[nodiscard]] bool is_end_of_slot(std::string_view cell, Vocabulary const& vocabulary);
// Or its beginning: 任
[[nodiscard]] bool is_piece_of_slot(std::string_view cell, Vocabulary const& vocabulary);
// "2024" of （2024年度）
[[nodiscard]] std::optional<std::string> year_in(std::string_view text);

}  // namespace jixiao::form
