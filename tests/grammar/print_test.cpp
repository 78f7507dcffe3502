#include "grammar/print.hpp"

#include <gtest/gtest.h>

#include <random>

#include "grammar/parse.hpp"
#include "meaning.hpp"
#include "rules.hpp"

namespace jixiao::testing {
namespace {

using namespace ast;

// Trees that the language can say, drawn at random from a seed.
class Trees {
 public:
  explicit Trees(unsigned seed) : random_(seed) {}

  Expression next() {
    switch (below(13)) {
      case 0: return with_subject({.node = bound()});
      case 1: return with_subject({.node = range()});
      case 2: return {.node = Approximate{quantity()}};
      case 3: return {.node = tolerance()};
      case 4: return {.node = deadline()};
      case 5: return {.node = Period{pick({"Y", "2024", "2022/2024", "1999"})}};
      case 6: return {.node = frequency()};
      case 7: return {.node = reference()};
      case 8: return {.node = tiered()};
      case 9: return {.node = Enumeration{{"市直单位", "中介机构", "学校"}}};
      case 10: return {.node = qualitative()};
      case 11: return {.node = completion()};
      default: return {.node = compound()};
    }
  }

 private:
  unsigned below(unsigned limit) { return random_() % limit; }
  std::string pick(std::initializer_list<char const*> of) {
    return of.begin()[below(static_cast<unsigned>(of.size()))];
  }

  Decimal number() {
    auto const coefficient = static_cast<std::int64_t>(1 + below(99999999));
    return *Decimal::make(coefficient, static_cast<int>(below(5)));
  }
  std::string unit() {
    return pick(
        {"%", "人次", "元", "元/人/天", "平方米", "个", "nm", "笔/年", "‰", "次/年", "套", "公里"});
  }
  Quantity quantity() { return {number(), unit()}; }
  Expression with_subject(Expression tree) {
    if (below(3) == 0) tree.subject = pick({"利用率", "水泥路面", "功率", "年度预算", "PM2.5"});
    return tree;
  }
  Bound bound() {
    Bound bound{static_cast<Relation>(below(5)), false, false, quantity()};
    if (below(3) == 0) {
      bound.relation = Relation::equal;
      bound.implicit = true;
    }
    return bound;
  }
  Range range() {
    Decimal const low = number();
    return {low, low + number(), unit(), false, false};
  }
  Tolerance tolerance() {
    Tolerance tolerance{number(), number(), {}, pick({"nm", "℃", "毫米"})};
    tolerance.minus = below(2) == 0 ? tolerance.plus : number();
    return tolerance;
  }
  CalendarDay day() {
    CalendarDay day{CalendarDay::YearKind::form, static_cast<int>(below(3)) - 1,
                    static_cast<int>(1 + below(12)), static_cast<int>(1 + below(28))};
    if (below(2) == 0) {
      day.year_kind = CalendarDay::YearKind::printed;
      day.year = 2000 + static_cast<int>(below(60));
    }
    if (day.month == 2 && day.year_kind == CalendarDay::YearKind::form && below(2) == 0)
      day.day = CalendarDay::last_day;
    return day;
  }
  Deadline deadline() {
    Deadline deadline;
    deadline.due = day();
    switch (below(5)) {
      case 0:  // both ends in one kind of year
        deadline.from = deadline.due;
        deadline.from->day = 1;
        break;
      case 1: deadline.loose = day(); break;
      case 2:
        deadline.due = {CalendarDay::YearKind::none, 0, 0, static_cast<int>(1 + below(31))};
        deadline.repeat = Repeat::month;
        break;
      case 3:
        deadline.due = {};
        deadline.within =
            Within{Decimal{static_cast<int>(1 + below(60))}, pick({"天", "个月", "工作日"}),
                   pick({"", "合同签订后", "委托审计"})};
        break;
      default: break;
    }
    return deadline;
  }
  Frequency frequency() {
    Frequency frequency{Decimal{static_cast<int>(1 + below(9))}, Decimal{1},
                        static_cast<TimeSpan>(below(5))};
    if (below(2) == 0) frequency.per = *Decimal::make(static_cast<int>(1 + 2 * below(9)), 1);
    return frequency;
  }
  Reference reference() {
    Reference reference;
    reference.basis =
        pick({"contract", "procurement", "bid", "regulation", "schedule", "actual", "plan",
              "budget", "history", "standard", "market", "requirement", "target"});
    if (below(3) == 0) reference.relation = static_cast<Relation>(below(4));
    if (below(3) == 0) reference.amount.push_back({.node = bound()});
    return reference;
  }
  Tiered tiered() {
    Tiered tiered;
    Tier first;
    first.when.push_back({.node = Bound{Relation::at_most, false, false, {Decimal{5000000}, "元"}},
                          .subject = "工程费用"});
    first.rate = Quantity{*Decimal::make(35, 2), "%"};
    Tier second;
    second.when.push_back({.node = Range{Decimal{5000000}, Decimal{20000000}, "元", true, false},
                           .subject = "工程费用"});
    second.rate = Quantity{*Decimal::make(3, 1), "%"};
    Tier third;
    third.subject = "财政直接支付";
    third.rate = Quantity{*Decimal::make(5, 2), "‰"};
    third.fee = Quantity{Decimal{static_cast<int>(1 + below(99))}, "元/笔"};
    tiered.tiers = below(2) == 0 ? std::vector{first, second} : std::vector{third};
    return tiered;
  }
  Qualitative qualitative() {
    if (below(2) == 0) return {Direction::none, "", pick({"良好", "合格", "及时", "专款专用"})};
    return {static_cast<Direction>(1 + below(3)), pick({"", "有效", "逐步", "明显"}),
            pick({"", "健全"})};
  }
  Completion completion() {
    if (below(2) == 0) return {static_cast<State>(below(3)), ""};
    unsigned const tier = below(3);
    return {static_cast<State>(tier), std::to_string(tier + 1)};
  }
  Compound compound() {
    Compound compound;
    compound.join = below(2) == 0 ? Join::all : Join::any;
    for (unsigned i = 0; i < 2 + below(2); ++i) {
      Bound part = bound();
      compound.parts.push_back({.node = part, .subject = pick({"", "合格率", "线宽"})});
    }
    return compound;
  }

  std::mt19937 random_;
};

TEST(Print, WhatIsPrintedIsReadBackAsTheSameTree) {
  Trees trees(3);
  for (int i = 0; i < 20000; ++i) {
    Expression const tree = trees.next();
    std::string const printed = print(tree);
    auto const again = bare(parse(printed, rules_words()));
    ASSERT_EQ(again, tree) << printed << ": " << meaning(again) << " / " << meaning(tree);
  }
}

TEST(Print, CodesAreThoseOfThePublicInterface) {
  EXPECT_EQ(due_of({CalendarDay::YearKind::form, 0, 2, CalendarDay::last_day}), "Y-02-last");
  EXPECT_EQ(due_of({CalendarDay::YearKind::form, 1, 1, 10}), "Y+1-01-10");
  EXPECT_EQ(due_of({CalendarDay::YearKind::printed, 2024, 12, 31}), "2024-12-31");
  EXPECT_EQ(due_of({CalendarDay::YearKind::none, 0, 0, 5}), "05");
  EXPECT_EQ(due_of({CalendarDay::YearKind::none, 0, 0, CalendarDay::last_day}), "last");
  EXPECT_EQ(code_of(State::not_done), "not-done");
}

}  // namespace
}  // namespace jixiao::testing
