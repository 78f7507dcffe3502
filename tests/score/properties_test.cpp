#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "../completion/expressions.hpp"
#include "rules.hpp"
#include "schemes.hpp"
#include "score/award.hpp"
#include "score/score.hpp"

namespace jixiao::score {
namespace {

using rulebook::Scheme;

Decimal any_decimal(int most = 100'000) {
  return *Decimal::make(*rc::gen::inRange(0, most), *rc::gen::inRange(0, 4));
}

Decimal any_weight() {
  return *Decimal::make(*rc::gen::inRange(1, 10'000), *rc::gen::inRange(0, 3));
}

Scheme any_scheme() {
  Scheme scheme = *rc::gen::elementOf(
      std::vector<Scheme>{rulebook::national(), rulebook::hubei(), rulebook::central()});
  scheme.quantitative.rescaled = *rc::gen::arbitrary<bool>();
  return scheme;
}

ast::Relation any_relation() {
  return static_cast<ast::Relation>(*rc::gen::inRange(0, 5));
}

ast::Expression expression(ast::Relation relation, Decimal value, bool implicit,
                           char const* unit = "%") {
  return {.node = ast::Bound{relation, implicit, false, {value, unit}}};
}

Award scored(ast::Relation relation, Decimal target, Decimal actual, Decimal weight,
             Scheme const& scheme, bool survey) {
  static Units const units = some_units();
  auto const completion = from_constraint(
      settled(expression(relation, target, false), "目标"),
      settled(expression(ast::Relation::equal, actual, true), "实际"), scheme, units);
  return award(completion, weight, scheme, survey);
}

void rc_check_bounds(Award const& given, Decimal weight) {
  RC_ASSERT(given.low >= Decimal{});
  RC_ASSERT(given.low <= given.high);
  RC_ASSERT(given.high <= weight);
  for (auto const& declared : {std::optional<Decimal>{}, std::optional{weight}})
    if (auto const score = score_of(given, declared)) {
      RC_ASSERT(*score >= given.low);
      RC_ASSERT(*score <= given.high);
    }
}

RC_GTEST_PROP(Award, StaysBetweenNothingAndTheWeight, ()) {
  Decimal const weight = any_weight();
  Decimal const actual = any_decimal() - any_decimal(1000);
  Decimal const target = any_decimal() - any_decimal(1000);
  rc_check_bounds(
      scored(any_relation(), target, actual, weight, any_scheme(), *rc::gen::arbitrary<bool>()),
      weight);
}

RC_GTEST_PROP(Award, OfAnyCompletionStaysBetweenNothingAndTheWeight, ()) {
  Completion completion;
  completion.attainment = static_cast<Attainment>(*rc::gen::inRange(0, 9));
  completion.basis = static_cast<Basis>(*rc::gen::inRange(0, 4));
  completion.measure = static_cast<Measure>(*rc::gen::inRange(0, 3));
  completion.tier = *rc::gen::elementOf(std::vector<std::string>{"", "1", "2", "3", "9"});
  Decimal const weight = any_weight();
  rc_check_bounds(award(completion, weight, any_scheme(), *rc::gen::arbitrary<bool>()), weight);
}

RC_GTEST_PROP(Award, NeverPaysABetterActualLess, ()) {
  auto const relation = any_relation();
  Scheme const scheme = any_scheme();
  Decimal const target = any_decimal();
  Decimal const weight = any_weight();
  bool const survey = *rc::gen::arbitrary<bool>();
  Decimal less = any_decimal();
  Decimal more = any_decimal();
  if (more < less) std::swap(less, more);
  auto const of_less = scored(relation, target, less, weight, scheme, survey);
  auto const of_more = scored(relation, target, more, weight, scheme, survey);
  bool const reverse = relation == ast::Relation::at_most || relation == ast::Relation::less_than ||
                       (relation == ast::Relation::equal && target.is_zero());
  bool const by_survey =
      survey && scheme.satisfaction.formula == rulebook::SatisfactionFormula::interpolate;
  bool const lower = reverse && !by_survey;
  RC_ASSERT((lower ? of_more : of_less).low <= (lower ? of_less : of_more).low);
  RC_ASSERT((lower ? of_more : of_less).high <= (lower ? of_less : of_more).high);
}

RC_GTEST_PROP(Award, OfASpanHoldsThatOfEveryValueInIt, ()) {
  Scheme const scheme = any_scheme();
  Decimal const target = any_decimal();
  Decimal const weight = any_weight();
  auto const relation = any_relation();
  Decimal low = any_decimal();
  Decimal high = any_decimal();
  if (high < low) std::swap(low, high);
  Ratio const inner = Ratio{low} + (Ratio{high} - Ratio{low}) *
                                       Ratio{Decimal{*rc::gen::inRange(0, 11)}, Decimal{10}};
  auto const value = inner.exact();
  RC_PRE(value.has_value());
  Units const units = some_units();
  auto const target_value = settled(expression(relation, target, false), "目标");
  auto const span = from_constraint(
      target_value, settled({.node = ast::Range{low, high, "%"}}, "实际"), scheme, units);
  Award const whole = award(span, weight, scheme, false);
  Award const point = scored(relation, target, *value, weight, scheme, false);
  RC_ASSERT(whole.low <= point.low);
  RC_ASSERT(point.high <= whole.high);
}

RC_GTEST_PROP(Award, IsTheSameInAnotherUnit, ()) {
  Scheme const scheme = any_scheme();
  Decimal const target = any_decimal();
  Decimal const weight = any_weight();
  Decimal const days = any_decimal();
  auto const relation = any_relation();
  Units const units = some_units();
  auto const target_value = settled(expression(relation, target, false, "天"), "目标");
  auto const in = [&](Decimal value, char const* unit) {
    auto const completion = from_constraint(
        target_value, settled(expression(ast::Relation::equal, value, true, unit), "实际"), scheme,
        units);
    return award(completion, weight, scheme, false).low;
  };
  RC_ASSERT(in(days, "天") == in(days * Decimal{24}, "小时"));
}

form::Form any_form() {
  form::Form form;
  int const rows = *rc::gen::inRange(1, 12);
  static std::vector<std::string> const levels{"产出指标", "效益指标", "满意度指标"};
  static std::vector<std::string> const targets{"≥95%", "≤30万元", "=0起", "有效提升", "≥3个", ""};
  static std::vector<std::string> const actuals{
      "90%", "29万元", "1起", "完成", "部分达成年度指标并具有一定效果", "2个", "", "350000元"};
  for (int at = 0; at < rows; ++at) {
    form::Indicator& row = form.indicators.emplace_back();
    row.level1 = *rc::gen::elementOf(levels);
    row.level2 = "";
    row.name = "指标" + std::to_string(at);
    row.target = *rc::gen::elementOf(targets);
    row.actual = *rc::gen::elementOf(actuals);
    if (*rc::gen::inRange(0, 10) > 0) row.weight = any_weight().to_string();
    if (*rc::gen::inRange(0, 2) > 0) row.score = any_weight().to_string();
  }
  if (*rc::gen::arbitrary<bool>()) form.groups.push_back({"产出指标", "50", "45", ""});
  form.funds.adjusted = "100";
  form.funds.executed = any_decimal(200).to_string();
  form.total = any_decimal(10'000).to_string();
  return form;
}

std::string shown(Points const& points) {
  auto const text = [](std::optional<Decimal> const& value) {
    return value ? value->to_string() : "-";
  };
  return fmt::format("{} {} {} {} {} {} {}", text(points.weight), text(points.declared),
                     text(points.score), text(points.low), text(points.high), name_of(points.basis),
                     name_of(points.verdict));
}

RC_GTEST_PROP(FromForm, DoesNotCareForTheOrderOfRows, ()) {
  auto const& rules = rulebook::built_in_rules();
  SchemeChoice choice;
  choice.scheme = &rules.schemes[*rc::gen::inRange<std::size_t>(0, rules.schemes.size())];
  form::Form form = any_form();
  auto const before = from_form(form, choice, rules);
  std::reverse(form.indicators.begin(), form.indicators.end());
  auto const after = from_form(form, choice, rules);
  RC_ASSERT(shown(before.total) == shown(after.total));
  RC_ASSERT(before.grade.possible == after.grade.possible);
  RC_ASSERT(before.measured == after.measured);
  RC_ASSERT(before.claimed_high == after.claimed_high);
}

RC_GTEST_PROP(FromForm, AddsUpWhatItPrints, ()) {
  auto const& rules = rulebook::built_in_rules();
  SchemeChoice choice;
  choice.scheme = &rules.schemes.front();
  auto const scored = from_form(any_form(), choice, rules);
  auto const ordered = [](Points const& points) {
    if (points.low) {
      RC_ASSERT(*points.low <= *points.high);
    }
    if (points.score) {
      RC_ASSERT(*points.low <= *points.score);
      RC_ASSERT(*points.score <= *points.high);
    }
  };
  ordered(scored.total);
  Decimal sum = scored.execution.points.score.value_or(Decimal{});
  Decimal low = scored.execution.points.low.value_or(Decimal{});
  for (auto const& group : scored.groups) {
    ordered(group.points);
    for (auto const& row : group.indicators) ordered(row.points);
    if (group.points.score) sum += *group.points.score;
    low += group.points.low.value_or(Decimal{});
  }
  RC_ASSERT(*scored.total.low == low);
  if (scored.total.score) {
    RC_ASSERT(*scored.total.score == sum);
  }
  RC_ASSERT(scored.measured <= scored.measured_high);
  RC_ASSERT(scored.claimed <= scored.claimed_high);
}

}  // namespace
}  // namespace jixiao::score
