#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "../completion/expressions.hpp"
#include "reference.hpp"
#include "rules.hpp"
#include "schemes.hpp"
#include "score/award.hpp"
#include "score/score.hpp"

// The program against the reference, on random rows and random forms; and beside it how often
// binary floating point gives another answer. This is the one file that may use it.
namespace jixiao::score {
namespace {

using reference::Rational;
using reference::Sign;
using Random = std::mt19937_64;

#ifdef __OPTIMIZE__
constexpr int rows_tried = 1'000'000;
constexpr int forms_tried = 20'000;
#else
constexpr int rows_tried = 40'000;
constexpr int forms_tried = 600;
#endif

int pick(Random& random, int low, int high) {
  return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
}

// coefficient / 10^places as text, as a form prints it.
std::string number(long coefficient, int places) {
  return Decimal::make(coefficient, places)->to_string();
}

struct RandomRow {
  Sign sign = Sign::at_least;
  std::string target;
  std::string actual;
  std::string weight;
};

// Targets of several magnitudes, actuals mostly near them, weights as forms have them.
RandomRow random_row(Random& random) {
  static constexpr long magnitudes[] = {10, 100, 1000, 100'000, 100'000'000};
  RandomRow row;
  row.sign = static_cast<Sign>(pick(random, 0, 4));
  int const places = pick(random, 0, 3);
  long const target = pick(random, 0, 19) == 0
                          ? 0
                          : pick(random, 1, static_cast<int>(magnitudes[pick(random, 0, 4)]));
  row.target = number(target, places);
  long actual = 0;
  switch (pick(random, 0, 5)) {
    case 0: actual = target; break;
    case 1: actual = pick(random, 0, 1000); break;
    case 2: actual = target / 2 + pick(random, 0, 3); break;
    default: actual = target * pick(random, 500, 2100) / 1000;
  }
  row.actual = number(actual, places);
  static constexpr char const* weights[] = {"1",  "2",  "3",  "4",  "5",    "6",     "7.5", "8",
                                            "10", "12", "15", "20", "22.5", "33.33", "0.5", "90"};
  row.weight = weights[pick(random, 0, 15)];
  return row;
}

ast::Relation relation_of(Sign sign) {
  switch (sign) {
    case Sign::at_least: return ast::Relation::at_least;
    case Sign::more_than: return ast::Relation::more_than;
    case Sign::at_most: return ast::Relation::at_most;
    case Sign::less_than: return ast::Relation::less_than;
    case Sign::equal: return ast::Relation::equal;
  }
  return ast::Relation::equal;
}

struct Pair {
  rulebook::Scheme scheme;
  reference::Rules rules;
};

std::vector<Pair> pairs() {
  using rulebook::central;
  std::vector<Pair> all;
  Rational const eighty(4, 5);
  Rational const sixty(3, 5);
  all.push_back({rulebook::national(), {false, {}, false, eighty, sixty}});
  all.push_back({rulebook::hubei(), {true, {}, false, eighty, Rational(1, 2)}});
  all.push_back({central(), {false, sixty, false, eighty, sixty}});
  all.push_back({central(), {false, sixty, true, eighty, sixty}});
  all.back().scheme.quantitative.rescaled = true;
  return all;
}

// What a program on binary floating point makes of a row, the national rules.
double floating_score(RandomRow const& row) {
  double const target = std::stod(row.target);
  double const actual = std::stod(row.actual);
  double const weight = std::stod(row.weight);
  bool const reverse = row.sign == Sign::at_most || row.sign == Sign::less_than;
  if (target == 0) {
    bool const met = row.sign == Sign::at_least    ? actual >= 0
                     : row.sign == Sign::more_than ? actual > 0
                     : row.sign == Sign::less_than ? actual < 0
                                                   : actual <= 0;
    return met ? weight : 0;
  }
  double score = weight * actual / target;
  if (reverse ? actual <= target : actual >= target) return weight;
  if (reverse) score = actual >= 2 * target ? 0 : weight * (1 - (actual - target) / target);
  return std::round(score * 100) / 100;
}

TEST(Agreement, OnRandomRows) {
  auto const all = pairs();
  Units const units = some_units();
  Random random{20240101};
  int floating_wrong = 0;
  int floating_tried = 0;
  for (int at = 0; at < rows_tried; ++at) {
    RandomRow const row = random_row(random);
    auto const& [scheme, rules] = all[static_cast<std::size_t>(pick(random, 0, 3))];
    Constraint const target = settled(bound(relation_of(row.sign), row.target.c_str()), "t");
    auto const completion =
        from_constraint(target, settled(bare(row.actual.c_str()), "a"), scheme, units);
    Award const given = award(completion, decimal(row.weight), scheme, false);
    Rational const expected =
        reference::score(row.sign, reference::rational(row.target), reference::rational(row.actual),
                         reference::rational(row.weight), rules);
    ASSERT_EQ(given.low, given.high);
    ASSERT_EQ(reference::rational(given.low.to_string()), expected)
        << static_cast<int>(row.sign) << " " << row.target << " by " << row.actual << ", "
        << row.weight << " points, " << scheme.id << ": " << given.low.to_string();
    if (&scheme != &all.front().scheme) continue;
    ++floating_tried;
    if (fmt::format("{:.2f}", floating_score(row)) != given.low.to_fixed(2)) ++floating_wrong;
  }
  fmt::print("{} rows agree; binary floating point has {} of {} scores wrong\n", rows_tried,
             floating_wrong, floating_tried);
}

struct RandomForm {
  form::Form form;
  Rational low;
  Rational high;
  std::optional<Rational> score = Rational(0);
  double floating = 0;
};

char const* text_of(Sign sign) {
  switch (sign) {
    case Sign::at_least: return "≥";
    case Sign::more_than: return ">";
    case Sign::at_most: return "≤";
    case Sign::less_than: return "<";
    case Sign::equal: return "=";
  }
  return "";
}

void add(RandomForm& made, Rational const& low, Rational const& high,
         std::optional<Rational> const& score) {
  made.low += low;
  made.high += high;
  if (made.score && score)
    *made.score += *score;
  else
    made.score.reset();
}

form::Indicator& new_row(RandomForm& made, Random& random, std::string weight) {
  form::Indicator& row = made.form.indicators.emplace_back();
  static constexpr char const* levels[] = {"产出指标", "效益指标", "满意度指标"};
  row.level1 = levels[pick(random, 0, 2)];
  row.level2 = "";
  row.name = "指标";
  row.weight = std::move(weight);
  return row;
}

// A row whose number is answered by a number, by a word, or not at all.
void add_row(RandomForm& made, Random& random, reference::Rules const& rules, bool words) {
  RandomRow const values = random_row(random);
  Rational const weight = reference::rational(values.weight);
  form::Indicator& row = new_row(made, random, values.weight);
  row.target = text_of(values.sign) + values.target + "个";
  int const kind = words ? pick(random, 0, 9) : 9;
  if (kind == 0) {
    row.actual = "完成";
    return add(made, 0, weight, weight);
  }
  if (kind == 1) {
    row.actual = "";
    return add(made, 0, weight, std::nullopt);
  }
  if (kind == 2) {
    row.target = "有效提升";
    row.actual = "部分达成年度指标并具有一定效果";
    auto const interval = reference::tier(2, weight, rules);
    row.score = reference::two_places(interval.low);
    return add(made, interval.low, interval.high, interval.low);
  }
  row.actual = values.actual + "个";
  Rational const score = reference::score(values.sign, reference::rational(values.target),
                                          reference::rational(values.actual), weight, rules);
  add(made, score, score, score);
  made.floating += floating_score(values);
}

void add_execution(RandomForm& made, Random& random) {
  long const budget = pick(random, 1, 1'000'000);
  long const spent = pick(random, 0, static_cast<int>(budget));
  made.form.funds.adjusted = number(budget, 2);
  made.form.funds.executed = number(spent, 2);
  made.form.funds.weight = "10";
  Rational const score = reference::round2(Rational(10 * spent, budget));
  add(made, score, score, score);
  made.floating += std::round(10.0 * (static_cast<double>(spent) / 100) /
                              (static_cast<double>(budget) / 100) * 100) /
                   100;
}

void compare_forms(bool words) {
  auto const& rules = rulebook::built_in_rules();
  reference::Rules const national{false, {}, false, Rational(4, 5), Rational(3, 5)};
  SchemeChoice choice;
  choice.scheme = rules.scheme("cn-2020-10");
  Random random{words ? 7u : 11u};
  int totals_wrong = 0;
  int grades_wrong = 0;
  for (int at = 0; at < forms_tried; ++at) {
    RandomForm made;
    int const rows = pick(random, 4, 16);
    for (int row = 0; row < rows; ++row) add_row(made, random, national, words);
    add_execution(made, random);
    made.form.total = "";  // printed and left blank: the form is whole
    ScoredForm const scored = from_form(made.form, choice, rules);
    ASSERT_TRUE(scored.total.low && scored.total.high);
    ASSERT_EQ(scored.total.low->to_fixed(2), reference::two_places(made.low)) << at;
    ASSERT_EQ(scored.total.high->to_fixed(2), reference::two_places(made.high)) << at;
    ASSERT_EQ(scored.total.score.has_value(), made.score.has_value()) << at;
    if (!made.score) continue;
    ASSERT_EQ(scored.total.score->to_fixed(2), reference::two_places(*made.score)) << at;
    if (*made.score <= 100) {
      ASSERT_EQ(scored.grade.computed, reference::grade(*made.score)) << at;
    }
    if (words) continue;
    if (fmt::format("{:.2f}", made.floating) != scored.total.score->to_fixed(2)) ++totals_wrong;
    double const floating = made.floating;
    char const* const grade = floating >= 90   ? "优"
                              : floating >= 80 ? "良"
                              : floating >= 60 ? "中"
                                               : "差";
    if (grade != reference::grade(*made.score)) ++grades_wrong;
  }
  fmt::print("{} forms agree{}", forms_tried, words ? "\n" : "");
  if (!words)
    fmt::print("; binary floating point has {} totals and {} grades wrong\n", totals_wrong,
               grades_wrong);
}

TEST(Agreement, OnRandomFormsOfNumbers) {
  compare_forms(false);
}

TEST(Agreement, OnRandomFormsWithWordsAndGaps) {
  compare_forms(true);
}

}  // namespace
}  // namespace jixiao::score
