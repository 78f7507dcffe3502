#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

enum class Miss { late, over_cost, other };

// Full points although the measured value misses the target, and in which way.
std::optional<Miss> full_miss(Row const& row, WordList either_way) {
  if (row.scored == nullptr || !has_full_score(row)) return std::nullopt;
  auto const& completion = row.scored->completion;
  if (completion.attainment != Attainment::missed || completion.basis != Basis::measured ||
      has_doubtful_target(row, either_way)) {
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
  auto const either_way = word_list(spec, "either-way");
  for (auto const& row : rows_of(facts)) {
    if (full_miss(row, either_way) != wanted) continue;
    report(facts, spec, row.printed->at, std::string(row.subject),
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
