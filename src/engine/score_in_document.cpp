#include "engine/score_in_document.hpp"

#include <algorithm>

#include "form/execution_amounts.hpp"

namespace jixiao {
namespace {

bool is_printed(form::Field const& field) {
  return field && !field->empty();
}

bool prints_execution(form::Funds const& funds) {
  auto const of_source = [](form::FundSource const& source) {
    return is_printed(source.initial) || is_printed(source.adjusted) ||
           is_printed(source.executed) || is_printed(source.rate);
  };
  return is_printed(funds.initial) || is_printed(funds.adjusted) || is_printed(funds.executed) ||
         is_printed(funds.rate) || std::ranges::any_of(funds.sources, of_source);
}

std::string without_separators(std::string amount) {
  std::erase(amount, ',');
  return amount;
}

}  // namespace

score::ScoredForm score_in_document(form::Form const& form, score::SchemeChoice const& choice,
                                    rulebook::Rulebook const& rules,
                                    std::span<form::BudgetTable const> tables) {
  if (tables.empty() || prints_execution(form.funds)) return score::from_form(form, choice, rules);
  auto const amounts = form::execution_amounts(form, tables, rules.vocabulary);
  // The rate is one of the adjusted budget; the initial one alone does not give it.
  if (!amounts || !amounts->adjusted) return score::from_form(form, choice, rules);
  auto filled = form;
  filled.funds.unit = amounts->executed->unit;
  filled.funds.adjusted = without_separators(amounts->adjusted->printed);
  filled.funds.executed = without_separators(amounts->executed->printed);
  auto scored = score::from_form(filled, choice, rules);
  auto& because = scored.execution.points.because;
  because.insert(because.begin(), {"execution-elsewhere",
                                   "",
                                   {{"table", amounts->table},
                                    {"at", amounts->executed->at.at},
                                    {"unit", amounts->executed->unit}}});
  return scored;
}

}  // namespace jixiao
