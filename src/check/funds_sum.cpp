#include <algorithm>

#include "base/text.hpp"
#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

// What a whole and its parts print in one column of the fund block.
struct Column {
  form::Field form::Funds::*whole;
  form::Field form::FundSource::*part;
  char const* name;
};

constexpr Column columns[] = {
    {&form::Funds::total, &form::FundSource::amount, "资金总额"},
    {&form::Funds::total, &form::FundSource::period, "实施期资金总额"},
    {&form::Funds::annual, &form::FundSource::annual, "年度资金总额"},
    {&form::Funds::initial, &form::FundSource::initial, "年初预算数"},
    {&form::Funds::adjusted, &form::FundSource::adjusted, "全年预算数"},
    {&form::Funds::executed, &form::FundSource::executed, "全年执行数"},
};

// Half a unit of its last printed digit; a printed zero is exact.
Decimal leeway_of(std::string_view cell, Decimal value) {
  return value.is_zero() ? Decimal{} : half_unit(printed_places(cell));
}

bool within(Decimal a, Decimal b, Decimal leeway) {
  return a - b <= leeway && b - a <= leeway;
}

// True when the parts add up to the whole in some nesting: a part may itself be the sum of those
// right behind it (其中：), which then do not count again.
bool adds_up(std::vector<Decimal> const& parts, std::size_t from, Decimal sum, Decimal whole,
             Decimal leeway) {
  if (from == parts.size()) return within(sum, whole, leeway);
  if (adds_up(parts, from + 1, sum + parts[from], whole, leeway)) return true;
  Decimal inner;
  for (std::size_t next = from + 1; next < parts.size(); ++next) {
    inner += parts[next];
    if (!parts[from].is_zero() && within(inner, parts[from], leeway) &&
        adds_up(parts, next + 1, sum + parts[from], whole, leeway)) {
      return true;
    }
  }
  return false;
}

struct Parts {
  std::vector<Decimal> values;
  Decimal sum;
  Decimal leeway;
  bool some_blank = false;
};

Parts parts_of(Facts const& facts, WordList totals, Column const& column) {
  Parts parts;
  for (auto const& source : facts.form.funds.sources) {
    if (!totals.inside(source.name).empty()) continue;  // the whole again
    auto const& cell = source.*column.part;
    auto const value = number(cell);
    if (!value) {
      parts.some_blank = true;
      continue;
    }
    parts.values.push_back(*value);
    parts.sum += *value;
    parts.leeway += leeway_of(*cell, *value);
  }
  return parts;
}

}  // namespace

void funds_sum(Facts const& facts, rulebook::CheckSpec const& spec,
               std::vector<Finding>& findings) {
  constexpr std::size_t most = 12;  // nestings are tried one by one
  auto const totals = word_list(spec, "totals");
  for (auto const& column : columns) {
    auto const& cell = facts.form.funds.*column.whole;
    auto const whole = number(cell);
    if (!whole) continue;
    auto const parts = parts_of(facts, totals, column);
    if (parts.values.empty() || parts.values.size() > most) continue;
    Decimal const leeway = parts.leeway + leeway_of(*cell, *whole);
    if (adds_up(parts.values, 0, {}, *whole, leeway)) continue;
    // What a blank part holds can only make the sum larger.
    bool const one_exceeds = std::any_of(parts.values.begin(), parts.values.end(),
                                         [&](Decimal value) { return value > *whole + leeway; });
    if (parts.some_blank && !one_exceeds) continue;
    report(facts, spec, facts.form.funds.at, column.name,
           {{"total", whole->to_string()}, {"sum", parts.sum.to_string()}}, findings);
  }
}

}  // namespace jixiao::check
