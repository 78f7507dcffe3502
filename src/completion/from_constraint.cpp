#include <algorithm>
#include <set>
#include <stdexcept>

#include "base/text.hpp"
#include "completion/answer.hpp"
#include "completion/calendar.hpp"
#include "completion/compare.hpp"
#include "completion/measure.hpp"
#include "constraint/topic.hpp"

namespace jixiao {
namespace {

using rulebook::Scheme;

bool same_words(std::string_view a, std::string_view b) {
  return a == b || without_blanks(folded(a)) == without_blanks(folded(b));
}

Completion stated(Attainment attainment, Basis basis, Measure measure) {
  Completion completion;
  completion.attainment = attainment;
  completion.basis = basis;
  completion.measure = measure;
  return completion;
}

Attainment claimed(ast::State state) {
  switch (state) {
    case ast::State::done: return Attainment::claimed_met;
    case ast::State::partial: return Attainment::claimed_partly;
    case ast::State::not_done: return Attainment::claimed_missed;
  }
  return Attainment::undecided;
}

// A word of completion: a tier where the target has no number to answer it with, else a claim.
Completion of_word(ast::Completion const& word, ast::Expression const& target,
                   Scheme const& scheme) {
  Measure const measure = measure_of(target);
  bool const known = std::any_of(scheme.tiers.begin(), scheme.tiers.end(),
                                 [&](auto const& tier) { return tier.key == word.tier; });
  if (takes_tiers(target) && !word.tier.empty() && known) {
    Completion completion = stated(Attainment::tier, Basis::judged, Measure::qualitative);
    completion.tier = word.tier;
    return completion;
  }
  return stated(claimed(word.state), Basis::claimed, measure);
}

bool opposed(ast::Direction a, ast::Direction b) {
  return (a == ast::Direction::increase && b == ast::Direction::decrease) ||
         (a == ast::Direction::decrease && b == ast::Direction::increase);
}

// One part of a constraint in parts, with what was settled for the whole.
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

struct Against {
  Constraint const& target;
  Constraint const& actual;
  Scheme const& scheme;
  Units const& units;

  template <class T>
  T const* actual_as() const {
    return std::get_if<T>(&actual.expression.node);
  }

  Completion operator()(ast::Bound const& bound) const {
    if (auto const* given = actual_as<ast::Frequency>())
      if (auto const wanted = frequency_of(bound.quantity))
        return compare_rates(*wanted, *given, scheme.quantitative.equal);
    auto const* given = actual_as<ast::Bound>();
    return given != nullptr && is_plain(bound, *given) ? plain(bound, *given) : numeric();
  }
  Completion operator()(ast::Range const&) const { return numeric(); }
  Completion operator()(ast::Approximate const&) const { return numeric(); }
  Completion operator()(ast::Tolerance const&) const { return numeric(); }

  Completion operator()(ast::Deadline const& deadline) const {
    if (deadline.within) return within(*deadline.within);
    if (actual_as<ast::Deadline>() != nullptr || actual_as<ast::Period>() != nullptr)
      return compare_days(target, actual);
    return undecided(Basis::claimed, "kind", Measure::direct);
  }

  Completion operator()(ast::Period const&) const {
    bool const covers = actual_as<ast::Period>() != nullptr && target.days && actual.days &&
                        actual.days->first <= target.days->first &&
                        actual.days->last >= target.days->last;
    return covers ? stated(Attainment::claimed_met, Basis::claimed, Measure::direct)
                  : undecided(Basis::claimed, "kind", Measure::direct);
  }

  Completion operator()(ast::Frequency const& wanted) const {
    if (auto const* given = actual_as<ast::Frequency>())
      return compare_rates(wanted, *given, scheme.quantitative.equal);
    if (auto const* given = actual_as<ast::Bound>())
      if (auto const frequency = frequency_of(given->quantity))
        return compare_rates(wanted, *frequency, scheme.quantitative.equal);
    return undecided(Basis::claimed, "kind");
  }

  Completion operator()(ast::Reference const& reference) const {
    if (!reference.amount.empty() && span_of(actual.expression)) return amount(reference);
    auto const* given = actual_as<ast::Reference>();
    if (given != nullptr && given->basis == reference.basis && given->amount.empty())
      return stated(Attainment::claimed_met, Basis::claimed, Measure::direct);
    return undecided(Basis::claimed, reference.amount.empty() ? "no-amount" : "kind",
                     Measure::direct);
  }

  Completion operator()(ast::Tiered const& tariff) const {
    if (!target.base) return undecided(Basis::measured, "no-base");
    auto const fee = fee_of(tariff, *target.base, units);
    auto const given = span_of(actual.expression);
    if (!fee || !given) return undecided(Basis::measured, fee ? "kind" : "no-base");
    Goal goal;
    goal.high = fee->amount;
    goal.unit = fee->unit;
    return compare(goal, *given, 0, actual.magnitude, scheme.quantitative.equal, units);
  }

  Completion operator()(ast::Enumeration const& wanted) const {
    auto const* given = actual_as<ast::Enumeration>();
    if (given == nullptr) return undecided(Basis::claimed, "kind");
    std::set<std::string> stated_items;
    for (std::string const& item : given->items) stated_items.insert(without_blanks(folded(item)));
    auto const covered =
        std::count_if(wanted.items.begin(), wanted.items.end(), [&](std::string const& item) {
          return stated_items.contains(without_blanks(folded(item)));
        });
    Goal goal;
    goal.low = Ratio{static_cast<int>(wanted.items.size())};
    Ratio const count{static_cast<int>(covered)};
    return compare(goal, count, count, scheme.quantitative.equal);
  }

  Completion operator()(ast::Qualitative const& wanted) const {
    auto const* given = actual_as<ast::Qualitative>();
    if (given == nullptr) return undecided(Basis::claimed, "no-standard", Measure::qualitative);
    if (opposed(wanted.direction, given->direction))
      return stated(Attainment::claimed_missed, Basis::claimed, Measure::qualitative);
    if (wanted.direction == given->direction && wanted.level == given->level)
      return stated(Attainment::claimed_met, Basis::claimed, Measure::qualitative);
    return undecided(Basis::claimed, "level", Measure::qualitative);
  }

  // 完成 as a target: a fact that is met or not; a percentage answers it with a number.
  Completion operator()(ast::Completion const&) const {
    auto const given = span_of(actual.expression);
    if (!given || given->unit != "%") return undecided(Basis::claimed, "kind", Measure::direct);
    Goal goal;
    goal.low = Ratio{100};
    goal.unit = "%";
    return compare(goal, *given, 0, 0, scheme.quantitative.equal, units);
  }

  Completion operator()(ast::Compound const& compound) const {
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
    settle(whole);
    return whole;
  }

  Completion operator()(ast::Text const&) const {
    return undecided(Basis::claimed, "no-standard", Measure::qualitative);
  }
  Completion operator()(ast::Empty const&) const {
    return stated(Attainment::not_applicable, Basis::missing, Measure::quantitative);
  }

  // A Completion is large: each function below makes one in place and returns no other.
  [[nodiscard]] Completion compared(Goal const& goal, Span const& given, bool opposite) const {
    Completion completion =
        compare(goal, given, target.magnitude, actual.magnitude, scheme.quantitative.equal, units);
    settle(completion, opposite);
    return completion;
  }

  // What the wording of the two cells adds to a comparison of numbers.
  void settle(Completion& completion, bool opposite) const {
    auto const* bound = std::get_if<ast::Bound>(&target.expression.node);
    bool const unrelated = bound != nullptr && bound->implicit;
    completion.assumed = unrelated && target.polarity_from == PolarityFrom::assumed;
    completion.inferred = unrelated && (target.polarity_from == PolarityFrom::level2 ||
                                        target.polarity_from == PolarityFrom::name);
    completion.unclear = unrelated && target.polarity_from == PolarityFrom::unclear;
    completion.beyond = std::holds_alternative<ast::Range>(target.expression.node) &&
                        completion.attainment != Attainment::met &&
                        completion.polarity == Polarity::lower_is_better;
    completion.opposite = opposite;
    completion.about_target = std::holds_alternative<ast::Approximate>(target.expression.node);
    if (completion.basis == Basis::measured && actual_as<ast::Approximate>() != nullptr) {
      completion.about_actual = true;
      completion.basis = Basis::claimed;
    }
  }

  // By far the most rows: one number against one number in the same unit, no change worded.
  [[nodiscard]] bool is_plain(ast::Bound const& wanted, ast::Bound const& given) const {
    bool const one_scale = !wanted.quantity.unit.empty() || target.magnitude == actual.magnitude;
    return (given.implicit || given.relation == ast::Relation::equal) && one_scale &&
           target.topic.change == ast::Direction::none &&
           actual.topic.change == ast::Direction::none &&
           wanted.quantity.unit == given.quantity.unit;
  }
  [[nodiscard]] Completion plain(ast::Bound const& wanted, ast::Bound const& given) const {
    Completion completion = compare(wanted, target.polarity, given, scheme.quantitative.equal);
    settle(completion, false);
    return completion;
  }

  Completion numeric() const {
    auto const goal = goal_of(target.expression, target.polarity);
    auto const given = span_of(actual.expression);
    if (goal && given) {
      auto const wanted_change = target.topic.change;
      auto const given_change = actual.topic.change;
      bool const opposite = opposed(wanted_change, given_change);
      bool const one_sided = wanted_change != given_change && !opposite;
      bool const deed = given_change == ast::Direction::none
                            ? target.topic.deed
                            : actual.topic.deed && given_change == ast::Direction::increase;
      if (one_sided && !deed) return undecided(Basis::claimed, "kind");
      return opposite ? compared(*goal, turned(*given), true) : compared(*goal, *given, false);
    }
    bool const text = actual_as<ast::Text>() != nullptr;
    return undecided(Basis::claimed, text ? "unreadable" : "kind");
  }

  Completion within(ast::Within const& wanted) const {
    Goal goal;
    goal.high = Ratio{wanted.count};
    goal.unit = wanted.unit;
    if (auto const* given = actual_as<ast::Deadline>(); given != nullptr && given->within) {
      Span const span{Ratio{given->within->count}, Ratio{given->within->count}, given->within->unit,
                      std::nullopt};
      return compare(goal, span, 0, 0, scheme.quantitative.equal, units);
    }
    if (auto const given = span_of(actual.expression))
      return compare(goal, *given, 0, actual.magnitude, scheme.quantitative.equal, units);
    return undecided(Basis::claimed, "kind", Measure::direct);
  }

  Completion amount(ast::Reference const& reference) const {
    Constraint printed = part_of(target, reference.amount.front(), target.topic);
    if (reference.relation)
      if (auto* bound = std::get_if<ast::Bound>(&printed.expression.node);
          bound != nullptr && bound->implicit) {
        bound->implicit = false;
        bound->relation = *reference.relation;
      }
    return from_constraint(printed, actual, scheme, units);
  }

  static void settle(Completion& whole) {
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
};

bool asks_for_zero(Constraint const& target) {
  auto const goal = goal_of(target.expression, target.polarity);
  return goal && goal->high && goal->high->is_zero();
}

// An actual in parts against a target that is one thing: the one part that can be measured, else
// what all of them claim.
Completion best_part(Constraint const& target, Constraint const& actual, ast::Compound const& given,
                     Scheme const& scheme, Units const& units) {
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

Completion answered(Constraint const& target, Constraint const& actual, Scheme const& scheme,
                    Units const& units, Measure measure) {
  Completion completion =
      std::visit(Against{target, actual, scheme, units}, target.expression.node);
  if (completion.attainment == Attainment::undecided && !actual.text.empty() &&
      same_words(target.text, actual.text))
    completion = stated(Attainment::claimed_met, Basis::claimed, measure);
  return completion;
}

Completion held(Constraint const& target, Constraint const& actual, Scheme const& scheme,
                Units const& units) {
  Measure const measure = measure_of(target.expression);
  auto const& wanted = target.expression.node;
  auto const& given = actual.expression.node;
  if (std::holds_alternative<ast::Empty>(wanted))
    return stated(Attainment::not_applicable, Basis::missing, measure);
  if (std::holds_alternative<ast::Empty>(given)) {
    if (same_words(actual.text, "无") && asks_for_zero(target))
      return stated(Attainment::claimed_met, Basis::claimed, measure);
    return undecided(Basis::missing, "missing", measure);
  }
  if (auto const* word = std::get_if<ast::Completion>(&given);
      word != nullptr && !std::holds_alternative<ast::Compound>(wanted))
    return of_word(*word, target.expression, scheme);
  if (std::holds_alternative<ast::Compound>(given) &&
      !std::holds_alternative<ast::Compound>(wanted))
    return best_part(target, actual, std::get<ast::Compound>(given), scheme, units);
  return answered(target, actual, scheme, units, measure);
}

}  // namespace

Completion from_constraint(Constraint const& target, Constraint const& actual,
                           rulebook::Scheme const& scheme, Units const& units) {
  try {
    return held(target, actual, scheme, units);
  } catch (std::overflow_error const&) {
    return undecided(Basis::measured, "overflow", measure_of(target.expression));
  }
}

}  // namespace jixiao
