#include <algorithm>

#include "base/text.hpp"
#include "check/fund/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

struct Column {
  form::Field form::FundSource::*cell;
  char const* name;
};
constexpr Column columns[] = {
    {&form::FundSource::amount, "资金"},       {&form::FundSource::annual, "年度资金"},
    {&form::FundSource::initial, "年初预算"},  {&form::FundSource::adjusted, "全年预算"},
    {&form::FundSource::executed, "全年执行"},
};

struct UseSum {
  Decimal value;
  Decimal leeway;
};
// Nothing where a part is blank, is a part of a part, or repeats the whole.
std::optional<UseSum> sum_of(std::vector<form::FundSource> const& parts, Column const& column,
                             std::vector<std::string> const& nested) {
  UseSum sum;
  for (auto const& part : parts) {
    if (std::any_of(nested.begin(), nested.end(),
                    [&](std::string const& word) { return contains(part.name, word); }))
      return std::nullopt;
    auto const& cell = part.*column.cell;
    auto const value = number(cell);
    if (!value) return std::nullopt;
    sum.value += *value;
    if (!value->is_zero()) sum.leeway += half_unit(printed_places(*cell));
  }
  return parts.empty() ? std::nullopt : std::optional{sum};
}

}  // namespace

void funds_by_use(Facts const& facts, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings) {
  auto const& funds = facts.form.funds;
  auto const nested = spec.words("nested");
  for (auto const& column : columns) {
    auto const sources = sum_of(funds.sources, column, nested);
    auto const uses = sum_of(funds.uses, column, nested);
    if (!sources || !uses) continue;
    auto const leeway = sources->leeway + uses->leeway;
    if (sources->value - uses->value <= leeway && uses->value - sources->value <= leeway) continue;
    report(facts, spec, funds.at, column.name,
           {{"sources", sources->value.to_string()}, {"uses", uses->value.to_string()}}, findings);
  }
}

}  // namespace jixiao::check
