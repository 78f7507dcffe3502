#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

// Percent from amounts that are rounded themselves: 12.34 may be anything from 12.335 to 12.345.
struct Rates {
  Ratio low;
  Ratio high;
};

Decimal leeway(form::Field const& cell) {
  int const places = printed_places(*cell);
  return places == 0 ? Decimal{} : half_unit(places);
}

Rates rates(form::Funds const& funds, Decimal budget, Decimal outlay) {
  auto const off = leeway(funds.executed);
  auto const budget_off = leeway(funds.adjusted);
  Ratio const hundred{100};
  return {hundred * Ratio(outlay - off, budget + budget_off),
          hundred * Ratio(outlay + off, budget - budget_off)};
}

// The printed figure stands for what rounds to it, or is cut to it.
bool agrees(Rates const& rates, Decimal printed, int places) {
  Decimal const half = half_unit(places);
  return rates.high >= Ratio(printed - half) && rates.low < Ratio(printed + half + half);
}

}  // namespace

void rate_arithmetic(Facts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  if (facts.scored == nullptr || is_blank(facts.form.funds.rate)) return;
  auto const& funds = facts.form.funds;
  auto const& cell = funds.rate;
  auto const printed = number(cell);
  auto const budget = number(funds.adjusted);
  auto const outlay = number(funds.executed);
  if (!printed || !budget || !outlay || *budget <= leeway(funds.adjusted)) return;
  auto const exact = rates(funds, *budget, *outlay);
  int const places = printed_places(*cell);
  if (agrees(exact, *printed, places)) return;
  bool const may_be_quotient = !contains(folded(*cell), "%") && places >= 2;
  if (may_be_quotient && agrees(exact, *printed * Decimal{100}, places - 2)) return;
  report(facts, spec, funds.at, "执行率",
         {{"expected", Ratio(*outlay, *budget).percent()}, {"rate", *cell}}, findings);
}

}  // namespace jixiao::check
