#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "form/form.hpp"
#include "grammar/ast.hpp"
#include "rulebook/rulebook.hpp"

// A target value (指标值) and an actual value (完成值) with everything settled that the cell alone
// leaves open: the year, the unit, the direction.
namespace jixiao {

// Which way is better. `exact` for an equality that the scheme may score as positive.
enum class Polarity { higher_is_better, lower_is_better, exact, none };

// What the direction rests on, for `because`.
enum class PolarityFrom { relation, level2, name, assumed };

struct Constraint {
  ast::Expression expression;
  std::string text;  // as printed
  Polarity polarity = Polarity::none;
  PolarityFrom polarity_from = PolarityFrom::assumed;
  std::string polarity_word;         // the word in the name that decided: 成本, 发生率
  std::optional<DateInterval> days;  // of a deadline or a date, once the year is known
};

// What the row says around the cell.
struct RowContext {
  std::optional<int> year;      // of the form; never the clock
  std::string_view level1_key;  // "output", "" when unknown
  std::string_view level2_key;  // "cost"
  std::string_view name;        // 三级指标
};

[[nodiscard]] Constraint target_from_text(std::string_view text, RowContext const& row,
                                          rulebook::Rulebook const& rules);
[[nodiscard]] Constraint actual_from_text(std::string_view text, RowContext const& row,
                                          rulebook::Rulebook const& rules);

// The key of a level-1 or level-2 name as printed ("产出指标（50分）" → "output"); "" when unknown.
[[nodiscard]] std::string_view level1_key(std::string_view printed, Vocabulary const& vocabulary);
[[nodiscard]] std::string_view level2_key(std::string_view printed, Vocabulary const& vocabulary);

}  // namespace jixiao
