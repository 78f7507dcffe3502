#pragma once

#include <string>

#include "constraint/constraint.hpp"

// Constraints built by hand, as the grammar and the constraint stage would give them.
namespace jixiao {

inline ast::Expression bound(ast::Relation relation, char const* value, char const* unit = "") {
  return {.node = ast::Bound{relation, false, false, {decimal(value), unit}}};
}
inline ast::Expression bare(char const* value, char const* unit = "") {
  return {.node = ast::Bound{ast::Relation::equal, true, false, {decimal(value), unit}}};
}
inline ast::Expression range(char const* low, char const* high, char const* unit = "") {
  return {.node = ast::Range{decimal(low), decimal(high), unit}};
}
inline ast::Expression word(ast::State state, char const* tier = "") {
  return {.node = ast::Completion{state, tier}};
}
inline ast::Expression quality(ast::Direction direction, char const* degree = "",
                               char const* level = "") {
  return {.node = ast::Qualitative{direction, degree, level}};
}

inline Polarity polarity_in(ast::Expression const& expression) {
  if (auto const* bound = std::get_if<ast::Bound>(&expression.node)) {
    switch (bound->relation) {
      case ast::Relation::at_least:
      case ast::Relation::more_than: return Polarity::higher_is_better;
      case ast::Relation::at_most:
      case ast::Relation::less_than: return Polarity::lower_is_better;
      case ast::Relation::equal: return Polarity::exact;
    }
  }
  return Polarity::none;
}

// Subjects as they are: taking the word of change off them needs a vocabulary.
inline Topic topic_in(ast::Expression const& expression) {
  Topic topic;
  topic.subject = expression.subject;
  if (auto const* compound = std::get_if<ast::Compound>(&expression.node))
    for (auto const& part : compound->parts) topic.parts.push_back(topic_in(part));
  return topic;
}

inline Constraint settled(ast::Expression expression, std::string text = "as printed") {
  Constraint constraint;
  constraint.polarity = polarity_in(expression);
  constraint.topic = topic_in(expression);
  constraint.expression = std::move(expression);
  constraint.text = std::move(text);
  return constraint;
}

// 天 小时, 元, % and a day that does not convert.
inline Units some_units() {
  Units units;
  units.add("天", "time");
  units.add("小时", "time");
  units.relate("天", Ratio{24}, "小时");
  units.add("元", "money");
  units.add("工作日", "working-time");
  units.add("个", "count");
  units.add("件", "count");
  units.add("%", "ratio");
  units.add("‰", "ratio");
  units.relate("%", Ratio{10}, "‰");
  return units;
}

}  // namespace jixiao
