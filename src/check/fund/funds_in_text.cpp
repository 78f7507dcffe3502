#include <algorithm>

#include "check/fund/checks.hpp"
#include "check/fund/money.hpp"
#include "check/goal/lists.hpp"
#include "check/report.hpp"

namespace jixiao::check {

namespace {

void add(Facts const& facts, rulebook::CheckSpec const& spec, Claim const& claim,
         std::string const& other, std::vector<Finding>& findings) {
  auto& finding = report(facts, spec, claim.prose->at, claim.prose->name,
                         {{"text", wording_of(claim)}, {"total", other}}, findings);
  finding.also.push_back({facts.form.source.file, facts.form.funds.at});
  finding.quotes.push_back(quote_of(claim));
}

}  // namespace

void funds_in_text(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  if (facts.claims == nullptr) return;
  auto const& form = facts.form;
  auto const total = amount_of(form.funds.total, form.funds, facts.rules.vocabulary);
  auto const annual = amount_of(form.funds.annual, form.funds, facts.rules.vocabulary);
  std::vector<std::string> said;
  for (auto const* claim : stated_funds(facts, spec.words("budget"))) {
    auto const amount = *amount_of(*claim, facts);
    if (!total || (annual && same_amount(amount, *annual)) || same_amount(amount, *total)) continue;
    if (std::find(said.begin(), said.end(), amount.printed) != said.end()) continue;
    said.push_back(amount.printed);
    add(facts, spec, *claim, total->printed, findings);
  }
  for (auto const& list : lists_in(*facts.claims, list_words(spec), facts.rules))
    if (list.is_money && list.differs())
      add(facts, spec, *list.total, list.sum.to_string() + "元", findings);
}

}  // namespace jixiao::check
