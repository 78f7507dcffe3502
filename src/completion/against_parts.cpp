#include <algorithm>

#include "completion/against.hpp"
#include "completion/answer.hpp"
#include "completion/measure.hpp"
#include "constraint/topic.hpp"

namespace jixiao {
namespace {

void settle_parts(Completion& whole) {
  auto const all = [&](auto const& test) {
    return std::all_of(whole.parts.begin(), whole.parts.end(), test);
  };
  auto const any = [&](auto const& test) {
    return std::any_of(whole.parts.begin(), whole.parts.end(), test);
  };
  auto const is = [](Attainment attainment) {
    return [attainment](Completion const& part) { return part.attainment == attainment; };
  };
  auto const good = [](Completion const& part) {
    return part.attainment == Attainment::met || part.attainment == Attainment::claimed_met;
  };
  whole.basis = Basis::measured;
  for (auto const& part : whole.parts) whole.basis = std::max(whole.basis, part.basis);
  whole.measure = all([](Completion const& part) { return part.measure == Measure::qualitative; })
                      ? Measure::qualitative
                      : Measure::quantitative;
  bool const every = whole.join == ast::Join::all;
  if (every ? all(is(Attainment::met)) : any(is(Attainment::met)))
    whole.attainment = Attainment::met;
  else if (every ? all(good) : any(good))
    whole.attainment = Attainment::claimed_met;
  else if (any(is(Attainment::undecided))) {
    whole.attainment = Attainment::undecided;
    whole.reason = "parts";
  } else if (every ? any(is(Attainment::missed)) : all(is(Attainment::missed)))
    whole.attainment = Attainment::missed;
  else
    whole.attainment = Attainment::between;
}

}  // namespace

Constraint part_of(Constraint const& whole, ast::Expression const& part, Topic const& topic) {
  Constraint constraint;
  constraint.expression = part;
  constraint.topic = topic;
  constraint.text = part.text;
  constraint.polarity = whole.polarity;
  constraint.polarity_from = whole.polarity_from;
  constraint.limit = whole.limit;
  constraint.magnitude = whole.magnitude;
  constraint.year = whole.year;
  constraint.base = whole.base;
  turn_by_change(constraint);
  return constraint;
}

Completion Against::operator()(ast::Compound const& compound) const {
  Completion whole;
  whole.join = compound.join;
  auto const* given = actual_as<ast::Compound>();
  auto const& wanted = target.topic.parts;
  for (std::size_t at = 0; at < compound.parts.size(); ++at) {
    Constraint const goal = part_of(target, compound.parts[at], wanted.at(at));
    if (given == nullptr)
      whole.parts.push_back(from_constraint(goal, actual, scheme, units));
    else if (auto const answer = answer_to(at, wanted, actual.topic.parts))
      whole.parts.push_back(from_constraint(
          goal, part_of(actual, given->parts.at(*answer), actual.topic.parts[*answer]), scheme,
          units));
    else
      whole.parts.push_back(undecided(Basis::claimed, "parts"));
  }
  settle_parts(whole);
  return whole;
}

Completion best_part(Constraint const& target, Constraint const& actual, ast::Compound const& given,
                     rulebook::Scheme const& scheme, Units const& units) {
  std::optional<Completion> measured;
  std::optional<Completion> other;
  for (std::size_t at = 0; at < given.parts.size(); ++at) {
    Constraint const part = part_of(actual, given.parts[at], actual.topic.parts.at(at));
    Completion completion = from_constraint(target, part, scheme, units);
    bool const counts = completion.attainment != Attainment::undecided;
    if (counts && completion.basis == Basis::measured) {
      if (measured) return undecided(Basis::measured, "parts", completion.measure);
      measured = std::move(completion);
    } else if (counts) {
      if (other && other->attainment != completion.attainment)
        return undecided(Basis::claimed, "parts", completion.measure);
      other = std::move(completion);
    }
  }
  if (measured) return *measured;
  if (other) return *other;
  return undecided(Basis::claimed, "parts", measure_of(target.expression));
}

}  // namespace jixiao
