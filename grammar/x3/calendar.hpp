#pragma once

#include "grammar/x3/words.hpp"

// 日历: the days, months and parts of a year that deadlines and periods speak of.
//   moment ::= printed | [ year ] ( year_part | months [ month_part ] | month day | month_part )
//            | day | month_part | year
//   printed ::= ( YYYY | "Y" [ ( "+" | "-" ) n ] ) sep MM [ sep ( DD | "last" ) ]     sep: - / .
//   year   ::= YYYY "年" [ "度" ] | year_word | "Y" [ ( "+" | "-" ) n ] "年"
//   months ::= month [ mark month ] "月" [ "份" ]
//   day    ::= n ( "日" | "号" )
//   2024年12月31日   11月底   第二年1月上旬   3-5月   2024-12-31   一季度   年底   5日   Y+1-01-10
namespace jixiao::grammar {

// A moment as the text fixes it. A span has its first day in `from`.
struct Moment {
  ast::CalendarDay due;
  std::optional<ast::CalendarDay> from;
  bool only_year = false;  // 2024年: a period unless something else makes it a deadline
  bool dotted = false;     // 2024.12: a decimal unless something else makes it a month
};

using moment_rule = x3::rule<struct moment_tag, Moment>;
inline moment_rule const moment{"moment"};
BOOST_SPIRIT_DECLARE(moment_rule)

struct Year {
  ast::CalendarDay::YearKind kind = ast::CalendarDay::YearKind::none;
  int year = 0;
};
using year_rule = x3::rule<struct year_tag, Year>;
inline year_rule const year{"year"};
BOOST_SPIRIT_DECLARE(year_rule)

// The day before, as 12月前 asks of 1 December; the last day of February is left open where the
// year is.
ast::CalendarDay day_before(ast::CalendarDay const& day);

}  // namespace jixiao::grammar
