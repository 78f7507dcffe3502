#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/decimal.hpp"

// What an indicator expression (指标值, 完成值) says, as typed by the grammar. One struct per kind
// of section 2 of the public interface; nothing is judged here, and no year, unit or polarity is
// settled that the text does not print. Units are canonical texts: aliases folded (平米 → 平方米,
// ％ → %), denominators behind "/" in the order printed; no unit is "".
namespace jixiao::ast {

enum class Relation { at_least, at_most, more_than, less_than, equal };  // ge le gt lt eq

struct Quantity {
  Decimal value;  // 万 and 亿 expanded
  std::string unit;
  friend bool operator==(Quantity const&, Quantity const&) = default;
};

// ≥95% · 不少于15个 · 100% (implicit: no relation was printed) · 各4台 (each)
struct Bound {
  Relation relation = Relation::equal;
  bool implicit = false;
  bool each = false;
  Quantity quantity;
  friend bool operator==(Bound const&, Bound const&) = default;
};

// 3400-4000人 · 80%～90% · 500＜工程费用≤2000 (the low end is open)
struct Range {
  Decimal low;
  Decimal high;
  std::string unit;
  bool low_open = false;
  bool high_open = false;
  friend bool operator==(Range const&, Range const&) = default;
};

// 约30台 · 近400家 · 60亿余元
struct Approximate {
  Quantity quantity;
  friend bool operator==(Approximate const&, Approximate const&) = default;
};

// 1.95±0.1
struct Tolerance {
  Decimal value;
  Decimal plus;
  Decimal minus;
  std::string unit;
  friend bool operator==(Tolerance const&, Tolerance const&) = default;
};

// A day of the calendar as far as the text fixes it. The year is printed (2024), or counted from
// the year of the form (Y, Y+1), or not part of it (每月5日). month 0: none; day last_day: the last
// of the month, whatever its length.
struct CalendarDay {
  enum class YearKind { none, form, printed };
  static constexpr int last_day = 99;
  YearKind year_kind = YearKind::none;
  int year = 0;  // the printed year, or the offset from the form's year
  int month = 0;
  int day = 0;
  friend bool operator==(CalendarDay const&, CalendarDay const&) = default;
};

enum class Repeat { once, month, quarter, year };

// A length of time after some event: 委托审计1个月内.
struct Within {
  Decimal count;
  std::string unit;   // 天 个月 工作日 …
  std::string after;  // the event as printed; may be ""
  friend bool operator==(Within const&, Within const&) = default;
};

// 每年11月底前完成 · 2024年底前 · 每月5日前 · 委托审计1个月内. `due` is the last day that satisfies
// the words read literally; `loose` the last day of the looser reading where the two differ
// (12月前: 30 November literally, 31 December loosely); `from` the first day where the words name a
// span (an actual of 7月; 3月至5月).
struct Deadline {
  Repeat repeat = Repeat::once;
  CalendarDay due;
  std::optional<CalendarDay> from;
  std::optional<CalendarDay> loose;
  std::optional<Within> within;  // then `due` says nothing
  friend bool operator==(Deadline const&, Deadline const&) = default;
};

// 全年 · 2024年全年: `of` is "Y", "2024", "Y/Y+2", …
struct Period {
  std::string of;
  friend bool operator==(Period const&, Period const&) = default;
};

enum class TimeSpan { day, week, month, quarter, year };

// 一月一次 · 每半月一次 (count 1, per 0.5 month) · 按月发放
struct Frequency {
  Decimal count{1};
  Decimal per{1};
  TimeSpan period = TimeSpan::year;
  friend bool operator==(Frequency const&, Frequency const&) = default;
};

struct Expression;

// 按合同价 · 按合同中标价（45万元/年）: `amount` holds at most one expression, the printed amount.
// `relation` where one is worded: 不低于上年度, 控制在预算内.
struct Reference {
  std::string basis;  // contract procurement bid regulation schedule actual plan budget history …
  std::optional<Relation> relation;
  std::vector<Expression> amount;
  friend bool operator==(Reference const&, Reference const&) = default;
};

// One bracket of a tariff: 500＜工程费用≤2000，按0.3%收费; 财政直接支付 … 0.05‰ … 每笔10元.
struct Tier {
  std::string subject;           // what the bracket is about, as printed
  std::vector<Expression> when;  // at most one: the constraint on the base
  std::optional<Quantity> rate;  // of the base: 0.3 %, 0.05 ‰
  std::optional<Quantity> fee;   // 10 元/笔
  friend bool operator==(Tier const&, Tier const&) = default;
};
struct Tiered {
  std::vector<Tier> tiers;
  friend bool operator==(Tiered const&, Tiered const&) = default;
};

struct Enumeration {
  std::vector<std::string> items;
  friend bool operator==(Enumeration const&, Enumeration const&) = default;
};

enum class Direction { none, increase, decrease, maintain };

// 有效提升 (increase, degree 有效) · 逐步完善健全 · 良好 (level) · 及时
struct Qualitative {
  Direction direction = Direction::none;
  std::string degree;
  std::string level;
  friend bool operator==(Qualitative const&, Qualitative const&) = default;
};

enum class State { done, partial, not_done };

// 完成 · 部分达成年度指标并具有一定效果 (tier: the label's rank among a scheme's tiers, "1" "2"
// "3")
struct Completion {
  State state = State::done;
  std::string tier;
  friend bool operator==(Completion const&, Completion const&) = default;
};

enum class Join { all, any };  // ，；、 and 或

struct Compound {
  Join join = Join::all;
  std::vector<Expression> parts;
  friend bool operator==(Compound const&, Compound const&) = default;
};

struct Text {
  friend bool operator==(Text const&, Text const&) = default;
};
struct Empty {
  friend bool operator==(Empty const&, Empty const&) = default;
};

using Node =
    std::variant<Bound, Range, Approximate, Tolerance, Deadline, Period, Frequency, Reference,
                 Tiered, Enumeration, Qualitative, Completion, Compound, Text, Empty>;

// Where typing broke off in a text that began like a number, a relation or a date.
struct Problem {
  std::uint32_t byte = 0;  // in the text as given
  int column = 0;          // display column, from 0
  std::string expected;    // id of what would have been accepted, see grammar/parse.hpp
  friend bool operator==(Problem const&, Problem const&) = default;
};

struct Expression {
  Node node = Empty{};
  std::string subject = {};  // the thing it speaks of, where printed with it: 温度 in 温度14-24℃
  std::string text = {};     // its own spelling, for a part of a larger expression only
  std::vector<std::string> notes = {};  // rule ids of doubts: TV-UNIT-MALFORMED, FIELD-TRUNC
  std::optional<Problem> problem = {};  // with Text only
  friend bool operator==(Expression const&, Expression const&) = default;
};

}  // namespace jixiao::ast
