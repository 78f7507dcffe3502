#pragma once

#include "grammar/x3/calendar.hpp"

// 时限: the last day, how it returns, or a length of time behind an event.
//   deadline ::= { lead } [ recurrence ] moment [ mark moment ] [ edge ] { tail }
//              | { lead } length ( 内 | 以内 | 之内 ) tail
//   edge     ::= 前 | 之前 | 以前 | 内 | 止
//   每年11月底前完成   2024年底前   均为第二年1月上旬   每月5日前完成   每月月末   2024年12月前
//   3-5月 委托审计1个月内   收到申请后3个工作日内办结   30天内完成
// 12月前 is 30 November literally and 31 December loosely; 11月底前 and 5日前 include the day.
// within ::= event length ( 内 | … ): read by read_within, since an event is any words.
namespace jixiao::grammar {

using deadline_rule = x3::rule<struct deadline_tag, ast::Deadline>;
inline deadline_rule const deadline{"deadline"};
BOOST_SPIRIT_DECLARE(deadline_rule)

bool read_within(std::string_view text, Vocabulary const& words, ast::Deadline& deadline);

}  // namespace jixiao::grammar
