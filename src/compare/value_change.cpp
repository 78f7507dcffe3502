#include "compare/value_change.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "check/across/values.hpp"
#include "completion/compare.hpp"

namespace jixiao::comparison {
namespace {

std::string plain(Constraint const& value) {
  return without_blanks(folded(value.text));
}

// Kinds whose tree says everything that the text says, apart from its subject.
bool is_whole(ast::Node const& node) {
  return std::holds_alternative<ast::Bound>(node) || std::holds_alternative<ast::Range>(node) ||
         std::holds_alternative<ast::Approximate>(node) ||
         std::holds_alternative<ast::Tolerance>(node) ||
         std::holds_alternative<ast::Deadline>(node) || std::holds_alternative<ast::Period>(node) ||
         std::holds_alternative<ast::Frequency>(node);
}

bool is_each(Constraint const& value) {
  auto const* bound = check::bound_of(value);
  return bound != nullptr && bound->each;
}

// One counts what the other does not: a rise and a level, each of several and all of them.
bool speak_of_different_things(Constraint const& a, Constraint const& b) {
  return a.topic.change != b.topic.change || is_each(a) != is_each(b);
}

// What can be said without looking at numbers; nothing when that does not suffice.
std::optional<Change> plain_change(Constraint const* before, Constraint const* after) {
  if (before == nullptr || after == nullptr) {
    if (before == after) return Change::none;
    return before == nullptr ? Change::filled : Change::blanked;
  }
  if (trim(before->text) == trim(after->text)) return Change::none;
  if (plain(*before) == plain(*after)) return Change::respelled;
  auto const& x = before->expression.node;
  auto const& y = after->expression.node;
  if (speak_of_different_things(*before, *after))
    return x.index() == y.index() ? Change::changed : Change::incomparable;
  if (x == y && is_whole(x)) return Change::respelled;
  return std::nullopt;
}

Change change_of_words(Constraint const& before, Constraint const& after) {
  auto const& x = before.expression.node;
  auto const& y = after.expression.node;
  if (x.index() != y.index() || std::holds_alternative<ast::Text>(x)) return Change::incomparable;
  if (auto const* level = std::get_if<ast::Qualitative>(&x)) {
    auto const& other = std::get<ast::Qualitative>(y);
    return !level->level.empty() && *level == other ? Change::respelled : Change::changed;
  }
  if (std::holds_alternative<ast::Completion>(x) || std::holds_alternative<ast::Enumeration>(x))
    return x == y ? Change::respelled : Change::changed;
  return Change::changed;
}

void scale(std::optional<Ratio>& edge, Ratio const& factor) {
  if (edge) edge = *edge * factor;
}

// An equality that is met from its number on, or up to it where the number is 0.
void widen(Goal& goal, rulebook::EqualFormula equal) {
  if (!goal.equality || equal != rulebook::EqualFormula::as_positive) return;
  if (!goal.low || goal.low->is_negative()) return;
  goal.equality = false;
  (goal.low->is_zero() ? goal.low : goal.high).reset();
}

bool holds_low(Goal const& outer, Goal const& inner) {
  if (!outer.low) return true;
  if (!inner.low || *inner.low < *outer.low) return false;
  return *inner.low > *outer.low || !outer.low_open || inner.low_open;
}

bool holds_high(Goal const& outer, Goal const& inner) {
  if (!outer.high) return true;
  if (!inner.high || *inner.high > *outer.high) return false;
  return *inner.high < *outer.high || !outer.high_open || inner.high_open;
}

// Every value that meets `inner` meets `outer`.
bool holds(Goal const& outer, Goal const& inner) {
  return holds_low(outer, inner) && holds_high(outer, inner);
}

// The same number under a relation that only one of them prints: the other left it out.
bool only_a_relation_apart(Constraint const& before, Constraint const& after, Units const& units) {
  auto const* first = check::bound_of(before);
  auto const* second = check::bound_of(after);
  if (first == nullptr || second == nullptr || first->implicit == second->implicit) return false;
  auto const number = check::number_in(before, check::yearless(second->quantity.unit), units);
  return number && *number == Ratio{second->quantity.value};
}

std::optional<Change> change_of_goals(Constraint const& before, Constraint const& after,
                                      rulebook::EqualFormula equal, Units const& units) {
  auto first = goal_of(before.expression, before.polarity);
  auto second = goal_of(after.expression, after.polarity);
  if (!first || !second) return std::nullopt;
  auto const factor = units.factor(check::yearless(second->unit), check::yearless(first->unit));
  if (!factor) return Change::other_unit;
  if (only_a_relation_apart(before, after, units)) return Change::respelled;
  scale(second->low, *factor);
  scale(second->high, *factor);
  widen(*first, equal);
  widen(*second, equal);
  bool const wider = holds(*second, *first);
  bool const narrower = holds(*first, *second);
  if (wider && narrower) return Change::respelled;
  if (wider) return Change::easier;
  return narrower ? Change::harder : Change::changed;
}

// A day by which something is due once, or once a year.
std::optional<Date> due_day(Constraint const& value) {
  auto const* deadline = std::get_if<ast::Deadline>(&value.expression.node);
  if (deadline == nullptr || deadline->within || !value.days) return std::nullopt;
  if (deadline->repeat != ast::Repeat::once && deadline->repeat != ast::Repeat::year)
    return std::nullopt;
  return value.days->last;
}

}  // namespace

char const* name_of(Change change) {
  switch (change) {
    case Change::none: return "none";
    case Change::respelled: return "respelled";
    case Change::easier: return "easier";
    case Change::harder: return "harder";
    case Change::raised: return "raised";
    case Change::lowered: return "lowered";
    case Change::changed: return "changed";
    case Change::other_unit: return "other-unit";
    case Change::incomparable: return "incomparable";
    case Change::filled: return "filled";
    case Change::blanked: return "blanked";
  }
  return "";
}

Change target_change(Constraint const* before, Constraint const* after,
                     rulebook::EqualFormula equal, Units const& units) {
  if (auto const change = plain_change(before, after)) return *change;
  if (auto const change = change_of_goals(*before, *after, equal, units)) return *change;
  auto const first = due_day(*before);
  auto const second = due_day(*after);
  if (!first || !second) return change_of_words(*before, *after);
  if (*first == *second) return before->days == after->days ? Change::respelled : Change::changed;
  return *first < *second ? Change::easier : Change::harder;
}

Change actual_change(Constraint const* before, Constraint const* after, Units const& units) {
  if (auto const change = plain_change(before, after)) return *change;
  auto const first = span_of(before->expression);
  auto const second = span_of(after->expression);
  if (!first || !second) {
    auto const day = due_day(*before);
    if (day && due_day(*after) && before->days == after->days) return Change::respelled;
    return change_of_words(*before, *after);
  }
  if (first->relation != second->relation) return Change::changed;
  auto const factor = units.factor(check::yearless(second->unit), check::yearless(first->unit));
  if (!factor) return Change::other_unit;
  auto const low = second->low * *factor;
  auto const high = second->high * *factor;
  if (low == first->low && high == first->high) return Change::respelled;
  if (low >= first->low && high >= first->high) return Change::raised;
  return low <= first->low && high <= first->high ? Change::lowered : Change::changed;
}

}  // namespace jixiao::comparison
