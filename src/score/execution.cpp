#include "score/execution.hpp"

#include <algorithm>
#include <stdexcept>

#include "score/proof.hpp"
#include "score/row.hpp"
#include "score/share.hpp"
#include "score/verdict.hpp"

namespace jixiao::score {
namespace {

std::optional<Decimal> amount_in(form::Field const& field) {
  return field ? number_in(*field) : std::nullopt;
}

// Budget and outlay as far as they stand in one place.
struct Amounts {
  std::optional<Decimal> adjusted;
  std::optional<Decimal> executed;
  char const* from = "";  // kind of the step that says where they were taken from
};

// A form without a column for the adjusted budget prints only one budget.
std::optional<Decimal> budget_of(form::Field const& adjusted, form::Field const& initial) {
  return adjusted ? number_in(*adjusted) : amount_in(initial);
}

std::optional<Decimal> sum_of(std::vector<form::FundSource> const& sources,
                              form::Field form::FundSource::*column) {
  std::optional<Decimal> sum;
  for (auto const& source : sources)
    if (auto const value = amount_in(source.*column)) sum = sum.value_or(Decimal{}) + *value;
  return sum;
}

Amounts printed_amounts(form::Funds const& funds) {
  return {budget_of(funds.adjusted, funds.initial), amount_in(funds.executed),
          funds.adjusted ? "execution-amounts" : "execution-initial"};
}

Amounts summed_amounts(form::Funds const& funds) {
  auto adjusted = sum_of(funds.sources, &form::FundSource::adjusted);
  if (!adjusted) adjusted = sum_of(funds.sources, &form::FundSource::initial);
  return {adjusted, sum_of(funds.sources, &form::FundSource::executed), "execution-sources"};
}

struct ExecutionScoring {
  rulebook::Scheme const& scheme;
  rulebook::Rulebook const& rules;
  Execution& execution;
  Proof proof{scheme, rules, execution.points.because};

  void settle(Decimal low, Decimal high, std::optional<Decimal> score, Basis basis) {
    execution.points.low = low;
    execution.points.high = high;
    execution.points.score = score;
    execution.points.basis = basis;
  }

  void score_rate(Ratio const& rate, Decimal weight) {
    bool const over = rate > Ratio{1};
    bool rounded = false;
    Decimal points = over ? weight
                          : share_of(weight, rate.numerator(), rate.denominator(),
                                     scheme.rounding.indicator, rounded);
    if (rate.is_negative()) points = Decimal{};
    if (over && !scheme.execution.cap)
      points = (Ratio{weight} * rate).rounded(scheme.rounding.indicator);
    settle(points, points, points, Basis::measured);
    rounded_terms = rounded ? 1 : 0;
    if (over)
      proof.add(scheme.execution.over100 == rulebook::OverBudget::error ? "execution-over-error"
                                                                        : "execution-over",
                "execution.over100", {{"rate", rate.percent()}, {"weight", weight.to_string()}});
    proof.add("execution-points", "execution.points",
              {{"weight", weight.to_string()},
               {"rate", rate.percent()},
               {"score", points.to_fixed(scheme.rounding.indicator)}});
  }

  void score_zero_budget(Amounts const& amounts, Decimal weight) {
    bool const spent = amounts.executed && !amounts.executed->is_zero();
    auto const rule = spent ? rulebook::ZeroBudget::error : scheme.execution.zero_budget;
    switch (rule) {
      case rulebook::ZeroBudget::zero:
        proof.add("execution-zero-zero", "execution.zero_budget", {});
        settle(Decimal{}, Decimal{}, Decimal{}, Basis::measured);
        return;
      case rulebook::ZeroBudget::full:
        proof.add("execution-zero-full", "execution.zero_budget", {});
        execution.rate = Ratio{1};
        settle(weight, weight, weight, Basis::measured);
        return;
      case rulebook::ZeroBudget::error:
        proof.add("execution-zero-error", "execution.zero_budget", {});
        settle(Decimal{}, weight, std::nullopt, Basis::measured);
        return;
    }
  }

  // Neither amounts nor a rate: the declared score is all there is.
  void score_claim(Decimal weight) {
    auto const declared = execution.points.declared;
    bool const inside = declared && *declared >= Decimal{} && *declared <= weight;
    settle(Decimal{}, weight, inside ? declared : std::nullopt,
           declared ? Basis::claimed : Basis::missing);
    proof.add(declared ? "execution-claimed" : "execution-missing", "execution.points",
              {{"weight", weight.to_string()}});
  }

  int rounded_terms = 0;
};

void score(form::Funds const& funds, ExecutionScoring& scoring, Decimal weight) {
  Execution& execution = scoring.execution;
  Amounts amounts = printed_amounts(funds);
  Amounts const summed = summed_amounts(funds);
  bool const printed_zero = amounts.adjusted && amounts.adjusted->is_zero();
  bool const by_sources = summed.adjusted && summed.executed && !summed.adjusted->is_zero() &&
                          (!amounts.adjusted || !amounts.executed || printed_zero);
  if (by_sources) amounts = summed;
  execution.adjusted = amounts.adjusted;
  execution.executed = amounts.executed;
  if (amounts.adjusted && amounts.executed) {
    scoring.proof.add(
        amounts.from, "",
        {{"adjusted", amounts.adjusted->to_string()}, {"executed", amounts.executed->to_string()}});
    if (amounts.adjusted->is_zero()) return scoring.score_zero_budget(amounts, weight);
    execution.rate = Ratio{*amounts.executed, *amounts.adjusted};
    scoring.proof.add("execution-rate", "",
                      {{"adjusted", amounts.adjusted->to_string()},
                       {"executed", amounts.executed->to_string()},
                       {"rate", execution.rate->percent()}});
    scoring.score_rate(*execution.rate, weight);
    // The total row says 0 where its sources do not: the printed 0 stays a reading.
    if (by_sources && printed_zero) execution.points.low = Decimal{};
    return;
  }
  if (execution.printed_rate) {
    execution.rate = Ratio{*execution.printed_rate, Decimal{100}};
    scoring.proof.add("execution-printed", "", {{"rate", execution.rate->percent()}});
    return scoring.score_rate(*execution.rate, weight);
  }
  scoring.score_claim(weight);
}

}  // namespace

Execution from_funds(form::Funds const& funds, rulebook::Scheme const& scheme,
                     rulebook::Rulebook const& rules, Leeway const& leeway) {
  Execution execution;
  execution.initial = amount_in(funds.initial);
  execution.adjusted = amount_in(funds.adjusted);
  execution.executed = amount_in(funds.executed);
  execution.printed_rate = amount_in(funds.rate);
  execution.points.declared = amount_in(funds.score);
  auto const printed_weight = amount_in(funds.weight);
  execution.points.weight = printed_weight ? printed_weight : scheme.execution.points;
  ExecutionScoring scoring{scheme, rules, execution};
  if (!execution.points.weight || execution.points.weight->is_negative()) return execution;
  if (!printed_weight)
    scoring.proof.add("weight-scheme", "execution.points",
                      {{"weight", execution.points.weight->to_string()}});
  try {
    score(funds, scoring, *execution.points.weight);
  } catch (std::overflow_error const&) {
    scoring.proof.add("overflow", "", {});
    scoring.settle(Decimal{}, *execution.points.weight, std::nullopt, Basis::measured);
  }
  Points& points = execution.points;
  int const terms = std::max(scoring.rounded_terms, leeway.rounds(points.low) ? 1 : 0);
  points.verdict = verdict_of(points.declared, points.low, points.high,
                              tolerance_of(leeway, terms, scheme.rounding.indicator));
  prove_coarse(scoring.proof, points, leeway);
  return execution;
}

}  // namespace jixiao::score
