#include <algorithm>

#include "base/text.hpp"
#include "check/fund/build_up.hpp"
#include "check/fund/checks.hpp"
#include "check/report.hpp"

namespace jixiao::check {

namespace {

// The sentence of a text that says all of the funds go into what is built up, as its names call it.
Prose const* says_whole(Facts const& facts, BuildUp const& build, WordList whole) {
  static constexpr std::string_view stop = "。";
  if (facts.claims == nullptr) return nullptr;
  for (auto const& prose : facts.claims->prose) {
    for (std::string_view rest = prose.plain.text; !rest.empty();) {
      auto const end = std::min(rest.find(stop), rest.size());
      auto const sentence = rest.substr(0, end);
      rest.remove_prefix(std::min(end + stop.size(), rest.size()));
      auto const named = [&](Row const* row) {
        return !row->proper_name.empty() && contains(sentence, row->proper_name);
      };
      if (!whole.inside(sentence).empty() && (named(build.price) || named(build.quantity)))
        return &prose;
    }
  }
  return nullptr;
}

// Less than the budget by more than the tolerance.
bool falls_short(BuildUp const& build, Amount const& budget, Decimal tolerance) {
  auto const missing = budget.yuan - budget.leeway - build.product;
  return missing > Decimal{} && Ratio(missing, budget.yuan) > Ratio(tolerance, Decimal{100});
}

}  // namespace

// More than there is; or less, where a text says that it is all.
void cost_built_up(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  auto const budget = year_budget(facts);
  if (!budget) return;
  auto const whole = word_list(spec, "whole");
  auto const tolerance = spec.number("tol");
  auto const builds = build_ups(facts);
  for (auto const& build : builds) {
    bool const exceeds = build.least && build.product > budget->yuan + budget->leeway;
    auto const* said =
        !exceeds && build.exact && builds.size() == 1 && falls_short(build, *budget, tolerance)
            ? says_whole(facts, build, whole)
            : nullptr;
    if (!exceeds && said == nullptr) continue;
    auto& finding = report(facts, spec, build.price->printed->at, std::string(build.price->subject),
                           {{"formula", build.formula()},
                            {"product", build.product.to_string() + "元"},
                            {"budget", budget->printed}},
                           findings);
    finding.also.push_back({facts.form.source.file, build.quantity->printed->at});
    finding.also.push_back({facts.form.source.file, facts.form.funds.at});
    for (auto const* row : {build.price, build.quantity})
      finding.quotes.push_back({subject_of(*row->printed), row->target->text, 0, 0});
    finding.quotes.push_back({"年度资金总额", budget->printed, 0, 0});
    if (said != nullptr) finding.quotes.push_back({said->name, std::string(said->text), 0, 0});
  }
}

}  // namespace jixiao::check
