#include "base/text.hpp"
#include "constraint/constraint.hpp"
#include "constraint/days.hpp"
#include "constraint/polarity.hpp"
#include "constraint/topic.hpp"
#include "grammar/parse.hpp"

namespace jixiao {
namespace {

// The magnitude printed in the cell (30万元 → 4): an actual without a unit may count in it.
int magnitude_in(std::string_view text, Vocabulary const& vocabulary) {
  std::string const plain = without_blanks(folded(text));
  int largest = 0;
  for (std::size_t at = 1; at < plain.size(); ++at) {
    if (plain[at - 1] < '0' || plain[at - 1] > '9') continue;
    Word const* word = vocabulary.longest(List::magnitude, std::string_view{plain}.substr(at));
    if (word == nullptr) continue;
    if (auto const power = Decimal::parse(word->means); power && power->scale() == 0)
      largest = std::max(largest, static_cast<int>(power->coefficient()));
  }
  return largest;
}

bool ends_in_an_edge(std::string_view text, Vocabulary const& vocabulary) {
  std::string const plain = without_blanks(folded(text));
  for (Word const& word : vocabulary.words(List::edge))
    if (contains(plain, word.spelling)) return true;
  return false;
}

void settle_days(Constraint& constraint, Vocabulary const& vocabulary) {
  if (auto const* deadline = std::get_if<ast::Deadline>(&constraint.expression.node)) {
    constraint.days = days_of(*deadline, constraint.year);
    constraint.limit = !deadline->from && ends_in_an_edge(constraint.text, vocabulary);
    if (deadline->loose)
      if (auto const loose = days_of(*deadline->loose, constraint.year))
        constraint.loose = loose->last;
  } else if (auto const* period = std::get_if<ast::Period>(&constraint.expression.node)) {
    constraint.days = days_of(*period, constraint.year);
  }
}

Constraint settled(ast::Expression expression, std::string_view text, RowContext const& row,
                   rulebook::Rulebook const& rules) {
  Constraint constraint;
  constraint.expression = std::move(expression);
  constraint.text = text;
  constraint.topic = topic_of(constraint.expression, row.name, rules.vocabulary);
  constraint.year = row.year;
  constraint.magnitude = magnitude_in(text, rules.vocabulary);
  settle_days(constraint, rules.vocabulary);
  return constraint;
}

}  // namespace

Constraint target_from_expression(ast::Expression expression, std::string_view text,
                                  RowContext const& row, rulebook::Rulebook const& rules) {
  Constraint target = settled(std::move(expression), text, row, rules);
  Leaning leaning = leaning_of(target.expression, row, rules.vocabulary);
  target.base = row.base;
  target.polarity = leaning.polarity;
  target.polarity_from = leaning.from;
  target.polarity_word = std::move(leaning.word);
  turn_by_change(target);
  return target;
}

Constraint actual_from_expression(ast::Expression expression, std::string_view text,
                                  RowContext const& row, rulebook::Rulebook const& rules) {
  return settled(std::move(expression), text, row, rules);
}

Constraint target_from_text(std::string_view text, RowContext const& row,
                            rulebook::Rulebook const& rules) {
  return target_from_expression(parse(text, rules.vocabulary, {row.name}), text, row, rules);
}

Constraint actual_from_text(std::string_view text, RowContext const& row,
                            rulebook::Rulebook const& rules) {
  // Without the name: an operator printed there belongs to the target alone.
  return actual_from_expression(parse(text, rules.vocabulary), text, row, rules);
}

}  // namespace jixiao
