#include "check/goal/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"
#include "check/texts.hpp"

namespace jixiao::check {

void goals_quantified(Facts const& facts, rulebook::CheckSpec const& spec,
                      std::vector<Finding>& findings) {
  auto const& goal = facts.form.goals.annual;
  // What a cut text goes on to say is not known.
  if (is_blank(goal) || is_stroke(goal) || has_figure(*goal) || looks_cut(*goal)) return;
  auto& finding = report(facts, spec, facts.form.source.at, "年度目标", {}, findings);
  finding.quotes.push_back({"年度目标", *goal, 0, 0});
}

}  // namespace jixiao::check
