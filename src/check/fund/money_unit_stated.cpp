#include "base/text.hpp"
#include "check/fund/checks.hpp"
#include "check/fund/money.hpp"
#include "check/report.hpp"

namespace jixiao::check {

namespace {

bool prints_unit(form::Field const& cell) {
  return cell && contains(*cell, "元");
}

// One amount is ten thousand times the other to the last digit: 元 in one cell, 万元 in the other.
bool mixed(form::Field const& a, form::Field const& b) {
  constexpr int power = 4;
  auto const first = number(a);
  auto const second = number(b);
  if (!first || !second || first->is_zero() || second->is_zero()) return false;
  return first->shifted(power) == *second || second->shifted(power) == *first;
}

}  // namespace

void money_unit_stated(Facts const& facts, rulebook::CheckSpec const& spec,
                       std::vector<Finding>& findings) {
  auto const& funds = facts.form.funds;
  bool some = false;
  bool own = false;
  for (auto const* cell :
       {&funds.total, &funds.annual, &funds.initial, &funds.adjusted, &funds.executed}) {
    auto const value = number(*cell);
    some = some || (value && !value->is_zero());
    own = own || prints_unit(*cell);
  }
  if (!some) return;
  bool mix = mixed(funds.total, funds.annual) || mixed(funds.initial, funds.adjusted) ||
             mixed(funds.adjusted, funds.executed);
  for (auto const& source : funds.sources)
    mix = mix || (funds.sources.size() == 1 &&
                  (mixed(funds.total, source.period) || mixed(funds.annual, source.annual)));
  bool const undeclared = is_blank(funds.unit) && !own && is_complete(facts);
  if (!mix && !undeclared) return;
  report(facts, spec, funds.at, "资金", {{"unit", is_blank(funds.unit) ? "" : *funds.unit}},
         findings);
}

}  // namespace jixiao::check
