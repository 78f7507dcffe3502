#include "check/value/checks.hpp"
#include "check/value/values.hpp"
#include "constraint/polarity.hpp"

namespace jixiao::check {

namespace {

bool asks_for_more(ast::Bound const& bound) {
  return bound.relation == ast::Relation::at_least || bound.relation == ast::Relation::more_than;
}

bool asks_for_less(ast::Bound const& bound) {
  return bound.relation == ast::Relation::at_most || bound.relation == ast::Relation::less_than;
}

// Less of it is better by its name: 系统故障率.
bool is_evil(Facts const& facts, std::string_view name) {
  ast::Expression bare;
  bare.node = ast::Bound{};
  if (auto* bound = std::get_if<ast::Bound>(&bare.node)) bound->implicit = true;
  RowContext context;
  context.name = name;
  return leaning_of(bare, context, facts.rules.vocabulary).polarity == Polarity::lower_is_better;
}

}  // namespace

// A cost that must reach its sum, an output that must not exceed its number. Sums paid out to
// people, savings and what a name calls a limit may run either way.
void relation_fits(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  auto const more = word_list(spec, "more-is-better");
  auto const less = word_list(spec, "less-is-better");
  auto const outputs = word_list(spec, "outputs");
  for (auto const& value : values_of(facts)) {
    if (value.bound == nullptr || value.bound->implicit) continue;
    auto const& quantity = value.bound->quantity;
    if (quantity.value.is_zero() || value.typed.topic.change != ast::Direction::none) continue;
    bool const cost = is_cost(value.row);
    if (cost) {
      if (!asks_for_more(*value.bound) || !is_money(value)) continue;
    } else {
      if (!outputs.holds(value.row.level2) || !asks_for_less(*value.bound)) continue;
      if (!is_count(value) && !whole_of(quantity.unit) && !quantity.unit.empty()) continue;
    }
    auto const& name = value.row.proper_name;
    if (name.empty() || !(cost ? more : less).inside(name).empty()) continue;
    if (!cost && is_evil(facts, name)) continue;
    speak(facts, spec, value, Part::relation, {}, findings);
  }
}

}  // namespace jixiao::check
