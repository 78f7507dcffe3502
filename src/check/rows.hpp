#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "check/cell.hpp"
#include "check/check.hpp"
#include "check/word_list.hpp"

// The form as the checks look at it: its rows with what they were scored, and the questions that
// many checks ask of a cell, a row or the whole form in the same words.
namespace jixiao::check {

// A row that states something, its cells typed and its names folded once for all checks. `scored`
// and `group` are null for target forms; a constraint is null where the cell is absent or blank.
struct Row {
  form::Indicator const* printed = nullptr;
  std::string_view subject;  // see subject_of
  std::string bare_name;     // see bare_name; "" when the row prints no name
  // The same without what stands in parentheses at its end; the longer one where the two blocks
  // print it at different lengths; "" where they print different names.
  std::string proper_name;
  std::optional<Decimal> weight;  // the numbers the cells print
  std::optional<Decimal> score;
  bool doubtful = false;  // see is_doubtful
  score::ScoredIndicator const* scored = nullptr;
  score::ScoredGroup const* group = nullptr;
  std::string_view level1;  // "output", "benefit", …; "" when the name is none of the words known
  std::string_view level2;  // "quantity", "cost", …
  Constraint const* period_target = nullptr;  // 实施期指标值
  Constraint const* target = nullptr;         // 年度指标值
  Constraint const* actual = nullptr;
  bool full_score = false;  // see has_full_score
};

// The rows of a form and the constraints that its scoring did not make.
struct TypedRows {
  std::deque<Constraint> constraints;
  std::deque<std::string> subjects;  // put together, where a row has no name to be called by
  std::vector<Row> rows;
};
[[nodiscard]] TypedRows typed_rows(Facts const& facts);

// No value, no points, no reason: a row left open, with or without a name.
[[nodiscard]] bool is_empty(form::Indicator const& row);
// The target cell is a stroke, or blank beside strokes: the row asks for nothing.
[[nodiscard]] bool not_applicable(form::Indicator const& row);
// Rows that state something and apply, in the form's order: those of typed_rows.
[[nodiscard]] std::vector<Row> const& rows_of(Facts const& facts);
// The form's year (年度) as a number.
[[nodiscard]] std::optional<int> year_of(form::Form const& form);
// The row's name, or what else identifies it: “经济效益指标 任务2”.
[[nodiscard]] std::string subject_of(form::Indicator const& row);
// Its name as names are compared: folded, without blanks and without its number (指标1：, 任务2：).
[[nodiscard]] std::string bare_name(std::string_view name);

[[nodiscard]] bool is_cost(Row const& row);

// The level-1 block that prints points of its own; nullptr when it prints none.
[[nodiscard]] form::Group const* printed_group(Facts const& facts, score::ScoredGroup const& group);
// Some row prints points (分值), respectively a score (得分).
[[nodiscard]] bool rows_have_weights(form::Form const& form);
[[nodiscard]] bool rows_have_scores(form::Form const& form);
// The row was given all its points: its own score says so, or, where only the group is scored, the
// group's does.
[[nodiscard]] bool has_full_score(Row const& row);

// Whether the value misses the target cannot be told for certain: a bare number under a name with
// one of the words `either_way` (人员控制率 100%); a bare 0 for something that is not known to be
// an evil, where more likely a sign or a figure was lost in print than that 43 events were 43 too
// many; more than the upper end of a range (4200人 for 3400-4000人).
[[nodiscard]] bool has_doubtful_target(Row const& row, WordList either_way);

// The reader is not sure what belongs to this row: cut or split cells, a guessed level or pair.
[[nodiscard]] bool is_doubtful(form::Indicator const& row);
// Some cell of the grid could not be placed: a blank may be its place.
[[nodiscard]] bool has_lost_cells(form::Form const& form);
// Read from the places of words on a page: what seems blank, cut off or out of its group may not
// be.
[[nodiscard]] bool is_placed(form::Form const& form);
// The form was read to its end: its total line is there, or its scheme knows none, and the reader
// has lost nothing on the way. Only then is something that was not found missing from the form.
[[nodiscard]] bool is_complete(Facts const& facts);

// Points declared for everything but the execution rate, and what they could be at most; nothing
// unless the total and both numbers of the execution rate are printed.
struct Performance {
  Decimal declared;
  Decimal full;
};
[[nodiscard]] std::optional<Performance> performance_of(Facts const& facts);

// The execution rate: the quotient of the amounts, else the rate printed.
[[nodiscard]] std::optional<Ratio> execution_rate(Facts const& facts);

}  // namespace jixiao::check
