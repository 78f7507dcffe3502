#include "check/fund/holds.hpp"

#include <algorithm>
#include <stdexcept>

#include "check/fund/build_up.hpp"
#include "check/goal/lists.hpp"

namespace jixiao::check {

namespace {

class Collector {
 public:
  explicit Collector(Facts const& facts) : facts_(facts) {}

  void add(std::string_view rule, std::string_view at, Arguments const& arguments) {
    auto const* spec = facts_.rules.check(rule);
    if (spec == nullptr) return;
    auto const zh = spec->parameters.find("holds");
    auto const en = spec->parameters.find("holds-en");
    if (zh == spec->parameters.end() || en == spec->parameters.end()) return;
    held_.push_back(
        {{facts_.form.source.file, std::string(at)},
         std::string(rule),
         {rulebook::fill(zh->second, arguments), rulebook::fill(en->second, arguments)}});
  }
  std::vector<HeldRelation> take() { return std::move(held_); }

 private:
  Facts const& facts_;
  std::vector<HeldRelation> held_;
};

void add_build_ups(Facts const& facts, Collector& held) {
  auto const budget = year_budget(facts);
  if (!budget) return;
  for (auto const& build : build_ups(facts)) {
    if (!build.exact || build.product != budget->yuan) continue;
    held.add("FD-BUILD", build.price->printed->at,
             {{"formula", build.formula()},
              {"product", build.product.to_string() + "元"},
              {"budget", budget->printed}});
  }
}

void add_lists(Facts const& facts, Collector& held) {
  auto const* spec = facts.rules.check("GX-COUNT-LIST");
  if (spec == nullptr) return;
  for (auto const& list : lists_in(*facts.claims, list_words(*spec), facts.rules)) {
    // A list that says it is not complete may still be, when it adds up.
    bool const less = list.partial && list.stated > list.sum + list.leeway;
    if (less || list.differs()) continue;
    auto const& claim = *list.total;
    held.add("GX-COUNT-LIST", claim.prose->at,
             {{"count", std::to_string(list.items.size())},
              {"sum", list.sum.to_string()},
              {"text", wording_of(claim)}});
  }
}

// The amounts of the overview that add up to the funds: 57.15 + 34 + 0.3 + 9.35 = 100.8万元.
void add_breakdown(Facts const& facts, Collector& held) {
  auto const& funds = facts.form.funds;
  auto const total = amount_of(funds.total, funds, facts.rules.vocabulary);
  if (!total) return;
  Amount sum;
  std::string terms;
  std::string_view at;
  int count = 0;
  for (auto const& claim : facts.claims->all) {
    if (claim.prose->key != "overview") continue;
    auto const amount = amount_of(claim, facts);
    if (!amount) continue;
    sum.yuan += amount->yuan;
    sum.leeway += amount->leeway;
    if (count++ > 0) terms += " + ";
    terms += amount->printed;
    at = claim.prose->at;
  }
  if (count < 2 || sum.yuan != total->yuan) return;
  held.add("FD-TEXT", at, {{"terms", terms}, {"total", total->printed}});
}

}  // namespace

std::vector<HeldRelation> relations_that_hold(Facts const& facts) {
  if (facts.claims == nullptr) return {};
  Collector held(facts);
  try {
    add_build_ups(facts, held);
    add_lists(facts, held);
    add_breakdown(facts, held);
  } catch (std::overflow_error const&) {
    // Absurd numbers: what was found to hold before them still does.
  }
  return held.take();
}

}  // namespace jixiao::check
