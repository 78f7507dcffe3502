#include "base/text.hpp"
#include "check/fund/checks.hpp"
#include "check/fund/money.hpp"
#include "check/report.hpp"

namespace jixiao::check {

namespace {

// The sentence the claim stands in names the form's year before it.
bool names_year(Claim const& claim, int year) {
  std::string_view const text = std::string_view(claim.prose->plain.text).substr(0, claim.begin);
  auto const stop = text.rfind("。");
  auto const sentence = stop == std::string_view::npos ? text : text.substr(stop);
  return contains(sentence, std::to_string(year) + "年");
}

}  // namespace

void annual_amounts(Facts const& facts, rulebook::CheckSpec const& spec,
                    std::vector<Finding>& findings) {
  auto const& funds = facts.form.funds;
  auto const annual = amount_of(funds.annual, funds, facts.rules.vocabulary);
  auto const year = year_of(facts.form);
  if (!annual || !year) return;
  for (auto const* claim : stated_funds(facts, spec.words("budget"))) {
    bool const of_the_year = claim->prose->key == "annual-goal" || names_year(*claim, *year);
    if (!of_the_year || same_amount(*amount_of(*claim, facts), *annual)) continue;
    auto& finding = report(facts, spec, claim->prose->at, claim->prose->name,
                           {{"text", wording_of(*claim)}, {"annual", annual->printed}}, findings);
    finding.also.push_back({facts.form.source.file, funds.at});
    finding.quotes.push_back(quote_of(*claim));
  }
}

}  // namespace jixiao::check
