#include "completion/compare.hpp"

namespace jixiao {
namespace {

ast::Relation bare_relation(Polarity polarity) {
  return polarity == Polarity::lower_is_better ? ast::Relation::at_most : ast::Relation::equal;
}

struct GoalOf {
  Polarity polarity;

  std::optional<Goal> operator()(ast::Bound const& bound) const {
    return of(bound.quantity, relation_of(bound, polarity));
  }
  std::optional<Goal> operator()(ast::Approximate const& about) const {
    return of(about.quantity, bare_relation(polarity));
  }
  std::optional<Goal> operator()(ast::Range const& range) const {
    return Goal{Ratio{range.low}, Ratio{range.high}, range.low_open, range.high_open, false,
                range.unit};
  }
  std::optional<Goal> operator()(ast::Tolerance const& band) const {
    return Goal{Ratio{band.value - band.minus},
                Ratio{band.value + band.plus},
                false,
                false,
                false,
                band.unit};
  }
  template <class Other>
  std::optional<Goal> operator()(Other const&) const {
    return std::nullopt;
  }

  static std::optional<Goal> of(ast::Quantity const& quantity, ast::Relation relation) {
    Ratio const value{quantity.value};
    std::optional<Goal> made{std::in_place};
    Goal& goal = *made;
    goal.unit = quantity.unit;
    switch (relation) {
      case ast::Relation::more_than: goal.low_open = true; [[fallthrough]];
      case ast::Relation::at_least: goal.low = value; break;
      case ast::Relation::less_than: goal.high_open = true; [[fallthrough]];
      case ast::Relation::at_most: goal.high = value; break;
      case ast::Relation::equal:
        goal.low = goal.high = value;
        goal.equality = true;
        break;
    }
    return made;
  }
};

struct SpanOf {
  std::optional<Span> operator()(ast::Bound const& bound) const {
    Ratio const value{bound.quantity.value};
    std::optional<Span> span{Span{value, value, bound.quantity.unit, std::nullopt}};
    if (!bound.implicit && bound.relation != ast::Relation::equal) span->relation = bound.relation;
    return span;
  }
  std::optional<Span> operator()(ast::Approximate const& about) const {
    Ratio const value{about.quantity.value};
    return Span{value, value, about.quantity.unit, std::nullopt};
  }
  std::optional<Span> operator()(ast::Range const& range) const {
    return Span{Ratio{range.low}, Ratio{range.high}, range.unit, std::nullopt};
  }
  std::optional<Span> operator()(ast::Tolerance const& band) const {
    return Span{Ratio{band.value - band.minus}, Ratio{band.value + band.plus}, band.unit,
                std::nullopt};
  }
  template <class Other>
  std::optional<Span> operator()(Other const&) const {
    return std::nullopt;
  }
};

}  // namespace

ast::Relation relation_of(ast::Bound const& target, Polarity polarity) {
  return target.implicit ? bare_relation(polarity) : target.relation;
}

std::optional<Goal> goal_of(ast::Expression const& target, Polarity polarity) {
  return std::visit(GoalOf{polarity}, target.node);
}

std::optional<Span> span_of(ast::Expression const& actual) {
  return std::visit(SpanOf{}, actual.node);
}

Span turned(Span const& span) {
  Span turned{Ratio{} - span.high, Ratio{} - span.low, span.unit, span.relation};
  if (!span.relation) return turned;
  switch (*span.relation) {
    case ast::Relation::at_least: turned.relation = ast::Relation::at_most; break;
    case ast::Relation::at_most: turned.relation = ast::Relation::at_least; break;
    case ast::Relation::more_than: turned.relation = ast::Relation::less_than; break;
    case ast::Relation::less_than: turned.relation = ast::Relation::more_than; break;
    case ast::Relation::equal: break;
  }
  return turned;
}

}  // namespace jixiao
