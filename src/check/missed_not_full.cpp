#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

enum class Miss { late, over_cost, other };

// Full points although the measured value misses the target, and in which way.
std::optional<Miss> full_miss(rulebook::CheckSpec const& spec, Row const& row) {
  if (row.scored == nullptr || !has_full_score(row)) return std::nullopt;
  auto const& completion = row.scored->completion;
  if (completion.attainment != Attainment::missed || completion.basis != Basis::measured ||
      has_doubtful_target(row, spec.words("either-way"))) {
    return std::nullopt;
  }
  if (std::holds_alternative<ast::Deadline>(row.scored->target.expression.node)) return Miss::late;
  bool const exceeds =
      completion.target && completion.actual && *completion.actual > *completion.target;
  if (exceeds && is_cost(row)) return Miss::over_cost;
  return Miss::other;
}

void report_full_misses(Facts const& facts, rulebook::CheckSpec const& spec, Miss wanted,
                        std::vector<Finding>& findings) {
  for (auto const& row : rows_of(facts)) {
    if (full_miss(spec, row) != wanted) continue;
    report(facts, spec, row.printed->at, subject_of(*row.printed),
           {{"target", row.scored->target.text}, {"actual", row.scored->actual.text}}, findings);
  }
}

}  // namespace

void missed_not_full(Facts const& facts, rulebook::CheckSpec const& spec,
                     std::vector<Finding>& findings) {
  report_full_misses(facts, spec, Miss::other, findings);
}

void late_not_full(Facts const& facts, rulebook::CheckSpec const& spec,
                   std::vector<Finding>& findings) {
  report_full_misses(facts, spec, Miss::late, findings);
}

void cost_overrun(Facts const& facts, rulebook::CheckSpec const& spec,
                  std::vector<Finding>& findings) {
  report_full_misses(facts, spec, Miss::over_cost, findings);
}

}  // namespace jixiao::check
