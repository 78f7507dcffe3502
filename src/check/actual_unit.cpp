#include <algorithm>

#include "check/checks.hpp"
#include "check/report.hpp"
#include "check/rows.hpp"

namespace jixiao::check {

namespace {

std::string unit_of(ast::Expression const& value) {
  if (auto const* bound = std::get_if<ast::Bound>(&value.node)) return bound->quantity.unit;
  if (auto const* range = std::get_if<ast::Range>(&value.node)) return range->unit;
  if (auto const* about = std::get_if<ast::Approximate>(&value.node)) return about->quantity.unit;
  if (auto const* band = std::get_if<ast::Tolerance>(&value.node)) return band->unit;
  return {};
}

// 家 and 个, 场 and 次 count the same things: families parted by blanks, members by "/".
bool count_alike(std::vector<std::string> const& families, std::string_view a, std::string_view b) {
  return std::any_of(families.begin(), families.end(), [&](std::string const& family) {
    auto const holds = [&](std::string_view unit) {
      return ("/" + family + "/").find("/" + std::string(unit) + "/") != std::string::npos;
    };
    return a.find('/') == a.npos && b.find('/') == b.npos && holds(a) && holds(b);
  });
}

// 12次 in answer to 12次/年: what was done in the year of the form.
bool is_of_the_year(std::string_view a, std::string_view b) {
  return a == std::string(b) + "/年" || b == std::string(a) + "/年";
}

}  // namespace

void actual_unit(Facts const& facts, rulebook::CheckSpec const& spec,
                 std::vector<Finding>& findings) {
  auto const families = spec.words("alike");
  for (auto const& row : rows_of(facts)) {
    if (row.scored == nullptr) continue;
    auto const target = unit_of(row.scored->target.expression);
    auto const actual = unit_of(row.scored->actual.expression);
    if (target.empty() || actual.empty() || target == actual) continue;
    if (is_of_the_year(actual, target)) continue;
    if (facts.rules.units.factor(actual, target) || count_alike(families, target, actual)) continue;
    auto& finding = report(facts, spec, row.printed->at, subject_of(*row.printed),
                           {{"target", target}, {"actual", actual}}, findings);
    quote(finding, "年度指标值", row.printed->target, target);
    quote(finding, "实际完成值", row.printed->actual, actual);
  }
}

}  // namespace jixiao::check
