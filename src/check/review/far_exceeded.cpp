#include "check/report.hpp"
#include "check/review/checks.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

// Nothing is taken off for it, but it has to be noted.
void review_far_exceeded(Facts const& facts, rulebook::CheckSpec const& spec,
                         std::vector<Finding>& findings) {
  auto const limit = Ratio(spec.number("ratio"), Decimal{100});
  for (auto const& row : rows_of(facts)) {
    if (row.scored == nullptr || is_blank(row.printed->name) || row.doubtful) continue;
    auto const& completion = row.scored->completion;
    if (completion.basis != Basis::measured || completion.polarity == Polarity::lower_is_better)
      continue;
    auto const rate = completion.rate();
    if (!rate || !(*rate > limit) || !no_reason(row.printed->reason)) continue;
    auto& finding = report(facts, spec, row.printed->at, std::string(row.subject),
                           {{"rate", rate->percent(0)}}, findings);
    quote(finding, "年度指标值", row.printed->target);
    quote(finding, "实际完成值", row.printed->actual);
  }
}

}  // namespace jixiao::check
