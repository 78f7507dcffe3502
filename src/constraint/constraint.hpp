#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
// `unclear`: the name has a word that goes either way (控制率: of costs at most, of a disease at
// least).
enum class PolarityFrom { relation, level2, name, assumed, unclear };

// What a value speaks of: the subject printed with it, apart from the word of change that it ends
// in (体检率 and increase for 体检率提高5%).
struct Topic {
  std::string subject;
  ast::Direction change = ast::Direction::none;  // increase, decrease or none
  // The word leads the subject (增加岗位, 预防接种率) and may as well name a deed as a change.
  bool deed = false;
  std::vector<Topic> parts;  // of a compound's parts
};

struct Constraint {
  ast::Expression expression;
  Topic topic;
  std::string text;  // as printed
  Polarity polarity = Polarity::none;
  PolarityFrom polarity_from = PolarityFrom::assumed;
  std::string polarity_word;  // the word that decided: 成本 of the level, 事故 of the name
  std::optional<DateInterval> days;  // of a deadline or a date, once the year is known
  // The last day under the looser reading of a deadline (12月前), where the words leave two.
  std::optional<Date> loose;
  // A date that ends in 前 or the like: a limit, and no day on which something happened.
  bool limit = false;
  int magnitude = 0;                  // the power of ten printed before the unit: 4 for 30万元
  std::optional<int> year;            // of the form
  std::optional<ast::Quantity> base;  // what a tariff is applied to, where it is known
};

// What the row says around the cell.
struct RowContext {
  std::optional<int> year;      // of the form; never the clock
  std::string_view level1_key;  // "output", "" when unknown
  std::string_view level2_key;  // "cost"
  std::string_view name;        // 三级指标
  std::string_view rule = {};   // 赋分规则 as printed, where the row names one
  // What a tariff (分档计费) is applied to; a form's row does not print it.
  std::optional<ast::Quantity> base = {};
};

[[nodiscard]] Constraint target_from_text(std::string_view text, RowContext const& row,
                                          rulebook::Rulebook const& rules);
[[nodiscard]] Constraint actual_from_text(std::string_view text, RowContext const& row,
                                          rulebook::Rulebook const& rules);

// The same from an expression that is typed already.
[[nodiscard]] Constraint target_from_expression(ast::Expression expression, std::string_view text,
                                                RowContext const& row,
                                                rulebook::Rulebook const& rules);
[[nodiscard]] Constraint actual_from_expression(ast::Expression expression, std::string_view text,
                                                RowContext const& row,
                                                rulebook::Rulebook const& rules);

// The key of a level-1 or level-2 name as printed ("产出指标（50分）" → "output"); "" when unknown.
[[nodiscard]] std::string_view level1_key(std::string_view printed, Vocabulary const& vocabulary);
[[nodiscard]] std::string_view level2_key(std::string_view printed, Vocabulary const& vocabulary);

}  // namespace jixiao
