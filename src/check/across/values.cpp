#include "check/across/values.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::check {

namespace {

constexpr std::string_view per_year = "/年";

bool is_upper(ast::Relation relation) {
  return relation == ast::Relation::at_most || relation == ast::Relation::less_than;
}

Match match(ast::Bound const& a, ast::Bound const& b, Units const& units) {
  if (a.each || b.each) return Match::incomparable;
  auto const factor = units.factor(yearless(a.quantity.unit), yearless(b.quantity.unit));
  if (!factor) return Match::incomparable;
  if (Ratio(a.quantity.value) * *factor != Ratio(b.quantity.value)) return Match::differs;
  if (a.implicit || b.implicit || a.relation == ast::Relation::equal ||
      b.relation == ast::Relation::equal)
    return Match::equal;
  return is_upper(a.relation) == is_upper(b.relation) ? Match::equal : Match::differs;
}

Match match(ast::Qualitative const& a, ast::Qualitative const& b) {
  if (!a.level.empty() && !b.level.empty())
    return a.level == b.level ? Match::equal : Match::differs;
  return a.direction == b.direction && a.level.empty() && b.level.empty() ? Match::equal
                                                                          : Match::incomparable;
}

bool is_one_time(Constraint const& value) {
  auto const* deadline = std::get_if<ast::Deadline>(&value.expression.node);
  return deadline != nullptr && !deadline->within &&
         (deadline->repeat == ast::Repeat::once || deadline->repeat == ast::Repeat::year);
}

std::string bare(std::string_view text) {
  return without_blanks(folded(text));
}

}  // namespace

std::string yearless(std::string_view unit) {
  std::string text(unit);
  if (text.ends_with(per_year)) text.resize(text.size() - per_year.size());
  return text;
}

Match match_of(Constraint const& a, Constraint const& b, Units const& units) {
  auto const first = bare(a.text);
  auto const second = bare(b.text);
  if (first.starts_with(second) || second.starts_with(first)) return Match::equal;
  auto const& x = a.expression.node;
  auto const& y = b.expression.node;
  if (x == y) return Match::equal;
  if (auto const* bound = std::get_if<ast::Bound>(&x))
    if (auto const* other = std::get_if<ast::Bound>(&y)) return match(*bound, *other, units);
  if (auto const* word = std::get_if<ast::Qualitative>(&x))
    if (auto const* other = std::get_if<ast::Qualitative>(&y)) return match(*word, *other);
  if (is_one_time(a) && is_one_time(b) && a.days && b.days) {
    auto const last = [](Constraint const& value) {
      return value.loose.value_or(value.days->last);
    };
    bool const same = a.days->last == b.days->last || last(a) == last(b);
    return same ? Match::equal : Match::differs;
  }
  return Match::incomparable;
}

ast::Bound const* bound_of(Constraint const& target) {
  return std::get_if<ast::Bound>(&target.expression.node);
}

std::optional<Ratio> number_in(Constraint const& target, std::string_view unit,
                               Units const& units) {
  auto const* bound = bound_of(target);
  if (bound == nullptr || bound->each) return std::nullopt;
  auto const factor = units.factor(yearless(bound->quantity.unit), unit);
  if (!factor) return std::nullopt;
  return Ratio(bound->quantity.value) * *factor;
}

}  // namespace jixiao::check
