#include "completion/measure.hpp"

#include <algorithm>

namespace jixiao {
namespace {

struct MeasureOf {
  Measure operator()(ast::Bound const&) const { return Measure::quantitative; }
  Measure operator()(ast::Range const&) const { return Measure::quantitative; }
  Measure operator()(ast::Approximate const&) const { return Measure::quantitative; }
  Measure operator()(ast::Tolerance const&) const { return Measure::quantitative; }
  Measure operator()(ast::Frequency const&) const { return Measure::quantitative; }
  Measure operator()(ast::Tiered const&) const { return Measure::quantitative; }
  Measure operator()(ast::Enumeration const&) const { return Measure::quantitative; }
  Measure operator()(ast::Empty const&) const { return Measure::quantitative; }
  Measure operator()(ast::Deadline const&) const { return Measure::direct; }
  Measure operator()(ast::Period const&) const { return Measure::direct; }
  Measure operator()(ast::Reference const&) const { return Measure::direct; }
  Measure operator()(ast::Completion const&) const { return Measure::direct; }
  Measure operator()(ast::Qualitative const&) const { return Measure::qualitative; }
  Measure operator()(ast::Text const&) const { return Measure::qualitative; }
  Measure operator()(ast::Compound const& compound) const {
    return std::all_of(compound.parts.begin(), compound.parts.end(),
                       [](ast::Expression const& part) {
                         return std::visit(MeasureOf{}, part.node) == Measure::qualitative;
                       })
               ? Measure::qualitative
               : Measure::quantitative;
  }
};

}  // namespace

Measure measure_of(ast::Expression const& target) {
  return std::visit(MeasureOf{}, target.node);
}

bool takes_tiers(ast::Expression const& target) {
  if (auto const* reference = std::get_if<ast::Reference>(&target.node))
    return reference->amount.empty();
  return std::holds_alternative<ast::Completion>(target.node) ||
         measure_of(target) == Measure::qualitative;
}

}  // namespace jixiao
