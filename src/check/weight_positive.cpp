#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

// Some forms print points once for several rows: when those printed make up the whole already, the
// rows without are not short of any.
bool weights_are_shared(Facts const& facts, std::vector<Row> const& rows) {
  Decimal sum = number(facts.form.funds.weight).value_or(Decimal{});
  for (auto const& row : rows) sum += row.weight.value_or(Decimal{});
  auto const execution = facts.scheme->execution.points.value_or(Decimal{});
  return sum == facts.scheme->total || sum == facts.scheme->total - execution;
}

}  // namespace

void weight_positive(Facts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  if (facts.scored == nullptr || facts.scheme == nullptr) return;
  if (!rows_have_weights(facts.form)) return;
  auto const& rows = rows_of(facts);
  bool const blank_is_wrong = is_complete(facts) && !weights_are_shared(facts, rows);
  for (auto const& row : rows) {
    auto const& cell = row.printed->weight;
    auto const weight = number(cell);
    bool const wrong = weight ? *weight <= Decimal{} : blank_is_wrong && is_blank(cell);
    if (!wrong) continue;
    report(facts, spec, row.printed->at, std::string(row.subject), {}, findings);
  }
}

}  // namespace jixiao::check
