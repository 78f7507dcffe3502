#pragma once

#include "completion/compare.hpp"

namespace jixiao {

[[nodiscard]] Completion stated(Attainment attainment, Basis basis, Measure measure);
[[nodiscard]] bool opposed(ast::Direction a, ast::Direction b);

// One part of a constraint in parts, with what was settled for the whole.
[[nodiscard]] Constraint part_of(Constraint const& whole, ast::Expression const& part,
                                 Topic const& topic);
// An actual in parts against a target that is one thing: the one part that can be measured, else
// what all of them claim.
[[nodiscard]] Completion best_part(Constraint const& target, Constraint const& actual,
                                   ast::Compound const& given, rulebook::Scheme const& scheme,
                                   Units const& units);

// A target of each kind held against an actual. Numbers stand in against_numbers.cpp, words and
// days in against_words.cpp, targets in parts in against_parts.cpp.
struct Against {
  Constraint const& target;
  Constraint const& actual;
  rulebook::Scheme const& scheme;
  Units const& units;

  template <class T>
  [[nodiscard]] T const* actual_as() const {
    return std::get_if<T>(&actual.expression.node);
  }

  Completion operator()(ast::Bound const& bound) const;
  Completion operator()(ast::Range const&) const { return numeric(); }
  Completion operator()(ast::Approximate const&) const { return numeric(); }
  Completion operator()(ast::Tolerance const&) const { return numeric(); }
  Completion operator()(ast::Frequency const& wanted) const;
  Completion operator()(ast::Tiered const& tariff) const;
  Completion operator()(ast::Enumeration const& wanted) const;

  Completion operator()(ast::Deadline const& deadline) const;
  Completion operator()(ast::Period const&) const;
  Completion operator()(ast::Reference const& reference) const;
  Completion operator()(ast::Qualitative const& wanted) const;
  Completion operator()(ast::Completion const&) const;
  Completion operator()(ast::Text const&) const;
  Completion operator()(ast::Empty const&) const;

  Completion operator()(ast::Compound const& compound) const;

  [[nodiscard]] Completion numeric() const;
  [[nodiscard]] Completion compared(Goal const& goal, Span const& given, bool opposite) const;
  void settle(Completion& completion, bool opposite) const;
  [[nodiscard]] bool is_plain(ast::Bound const& wanted, ast::Bound const& given) const;
  [[nodiscard]] Completion plain(ast::Bound const& wanted, ast::Bound const& given) const;
  [[nodiscard]] Completion amount(ast::Reference const& reference) const;

  [[nodiscard]] Completion within(ast::Within const& wanted) const;
  // Which way the actual changed, where it says so with an amount: 增收27万元.
  [[nodiscard]] ast::Direction measured_change() const;
};

}  // namespace jixiao
