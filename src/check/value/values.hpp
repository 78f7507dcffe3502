#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/report.hpp"
#include "check/rows.hpp"
#include "check/word_list.hpp"

// Target values as the checks of this folder look at them: the cells of a row worth judging, the
// names of the rows, and one way to report that keeps what the page did to a cell from being
// reported.
namespace jixiao::check {

// One target value of a row: the annual one or, where it says something else, the one of the whole
// period. Of two cells one of which begins the other the page has cut the shorter one.
struct Value {
  Row const& row;
  Constraint const& typed;
  bool annual = true;
  // 定性, 其他 and the like aside: the value as one number with a relation; null otherwise.
  ast::Bound const* bound = nullptr;
  std::string dimension;  // of the bound's unit: money, count, …; "" without a bound
};
// The same for all checks of this folder, made once: from_form calls typed_values.
[[nodiscard]] std::vector<Value> typed_values(Facts const& facts);
[[nodiscard]] std::vector<Value> const& values_of(Facts const& facts);
[[nodiscard]] bool is_same_text(std::string_view a, std::string_view b);

[[nodiscard]] bool has_note(Row const& row, std::string_view note);
[[nodiscard]] bool is_satisfaction(Row const& row);
// A share of a whole (合格率, 满意度), never more than all of it; TV-IMPOSSIBLE lists the names.
[[nodiscard]] bool is_share(Facts const& facts, Value const& value);
// 100 for %, 1000 for ‰; nothing for other units.
[[nodiscard]] std::optional<Decimal> whole_of(std::string_view unit);
// Things that are counted, not measured: 人, 场次; also over something (人/次).
[[nodiscard]] bool is_count(Value const& value);
[[nodiscard]] bool is_money(Value const& value);

// What offends, for the carets: the row's name, or what of the value's cell; a cell without digits
// offends as a whole.
enum class Part { name, all, relation, number, unit };

// Shows the value's cell under the finding.
void quote(Finding& finding, Value const& value, Part part);

// Reports the value with its cell quoted; nothing for a cell that looks cut. On a self-assessment,
// whose targets are settled, the entry's parameter `self-assessment` may make it a mere remark
// (info), and one remark for all rows (once), counted in the argument `more`.
void speak(Facts const& facts, rulebook::CheckSpec const& spec, Value const& value, Part part,
           Arguments arguments, std::vector<Finding>& findings);

}  // namespace jixiao::check
