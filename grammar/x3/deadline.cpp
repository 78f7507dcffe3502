#include "grammar/x3/deadline.hpp"

#include "grammar/x3/quantity.hpp"

namespace jixiao::grammar {
namespace {

using ast::CalendarDay;
using ast::Repeat;

struct Draft {
  Repeat repeat = Repeat::once;
  Moment first;
  std::optional<Moment> second;
  std::optional<Moment> loose;
  bool before = false;
  bool edged = false;
  bool tailed = false;
  bool limited = false;  // ≤ before the moment
};

auto const set_repeat = [](auto& context) {
  std::string_view const means = x3::_attr(context)->means;
  x3::_val(context).repeat = means == "year"    ? Repeat::year
                             : means == "month" ? Repeat::month
                                                : Repeat::quarter;
};
auto const set_first = [](auto& context) { x3::_val(context).first = x3::_attr(context); };
auto const set_second = [](auto& context) { x3::_val(context).second = x3::_attr(context); };
auto const set_loose = [](auto& context) { x3::_val(context).loose = x3::_attr(context); };
auto const set_edge = [](auto& context) {
  x3::_val(context).edged = true;
  x3::_val(context).before = x3::_attr(context)->means == "before";
};
auto const set_within = [](auto& context) {
  x3::_val(context).edged = true;
  if (x3::_attr(context)->means != "le") x3::_pass(context) = false;
};
auto const set_tail = [](auto& context) { x3::_val(context).tailed = true; };
auto const at_most = [](auto& context) {
  if (x3::_attr(context)->means != "le") x3::_pass(context) = false;
  x3::_val(context).edged = x3::_val(context).limited = true;
};

// 3月底前完成招标: behind an edge any few words may say what is done.
auto const if_edged = [](auto& context) { x3::_pass(context) = x3::_val(context).edged; };
auto const trailing = x3::char_('\x80', '\xBF');
auto const han = x3::char_('\xE4', '\xE9') >> trailing >> trailing;

auto const lead = word(List::deadline_lead) | word(List::each) | word(List::filler) |
                  word(List::approximate_before);
auto const edge = word(List::edge)[set_edge] | word(List::relation_after)[set_within];
auto const tail = (word(List::completion) | word(List::action) | word(List::level))[set_tail];

using draft_rule = x3::rule<struct deadline_draft_tag, Draft>;
draft_rule const draft{"deadline"};
auto const draft_def = *lead >> -(word(List::relation_before)[at_most]) >>
                       -word(List::range_mark) >>
                       -word(List::recurrence)[set_repeat] >> moment[set_first] >>
                       -((word(List::range_mark) >> moment[set_second]) |
                         ("或" >> moment[set_loose])) >>
                       -edge >> -x3::lit("全部") >> *tail >>
                       -(x3::eps[if_edged] >> x3::omit[x3::repeat(1, 12)[han]]);
BOOST_SPIRIT_DEFINE(draft)

// 每月: a day without month; 每季度末: likewise; 每年: of the form's year.
bool fit(Repeat repeat, CalendarDay& day) {
  bool const no_month = day.month == 0;
  switch (repeat) {
    case Repeat::once: return !no_month;
    case Repeat::month: return no_month;
    case Repeat::quarter: return no_month;
    case Repeat::year:
      // 每年底: the last day of the year
      if (no_month && day.day == CalendarDay::last_day)
        day = {CalendarDay::YearKind::form, 0, 12, 31};
      return day.month != 0 && day.year_kind != CalendarDay::YearKind::printed;
  }
  return false;
}

// 2024年3月至5月: the second end is of the year of the first.
void follow_year(CalendarDay& day, CalendarDay const& first) {
  bool const bare = day.year_kind == CalendarDay::YearKind::form && day.year == 0;
  if (bare && first.year_kind == CalendarDay::YearKind::printed) {
    bool const open = day.month == 2 && day.day == CalendarDay::last_day;
    day.year_kind = first.year_kind;
    day.year = first.year;
    if (open)
      day.day = first.year % 4 == 0 && (first.year % 100 != 0 || first.year % 400 == 0) ? 29 : 28;
  }
}

bool settle_span(Draft const& draft, ast::Deadline& deadline) {
  auto const& [repeat, first, second, loose, before, edged, tailed, limited] = draft;
  if (first.dotted != second->dotted || before) return false;
  if (first.only_year || second->only_year) return false;
  deadline.from = first.from ? *first.from : first.due;
  deadline.due = second->due;
  follow_year(deadline.due, deadline.from.value());
  return fit(repeat, *deadline.from) && fit(repeat, deadline.due);
}

bool settle(Draft const& draft, ast::Deadline& deadline) {
  deadline.repeat = draft.repeat;
  if (draft.second) return settle_span(draft, deadline);
  auto const& first = draft.first;
  // ≤5月: not later than May, or five months at most.
  if (draft.limited && first.from && first.due.year_kind != CalendarDay::YearKind::printed)
    return false;
  bool const dated = draft.edged || draft.tailed;
  if ((first.only_year || first.dotted) && !dated) return false;
  if (draft.repeat != Repeat::once && first.only_year) return false;
  deadline.due = first.due;
  deadline.from = first.from;
  if (!fit(draft.repeat, deadline.due)) return false;
  if (draft.loose) {
    deadline.loose = draft.loose->due;
  } else if (draft.before && first.from) {
    deadline.loose = first.due;
    deadline.due = day_before(*first.from);
    deadline.from.reset();
  } else if (draft.edged && !first.only_year) {
    deadline.from.reset();
  }
  if (draft.before || (draft.edged && first.only_year)) deadline.from.reset();
  return true;
}

auto const take = [](auto& context) {
  x3::_val(context) = ast::Deadline{};
  if (!settle(x3::_attr(context), x3::_val(context))) x3::_pass(context) = false;
};
auto const deadline_def = draft[take];

bool is_time(std::string_view unit, Vocabulary const& words) {
  return words.find(List::time_span, unit) != nullptr;
}

constexpr std::size_t longest_event = 90;  // bytes

}  // namespace

BOOST_SPIRIT_DEFINE(deadline)
BOOST_SPIRIT_INSTANTIATE(deadline_rule, Iterator, Context)

bool read_within(std::string_view text, Vocabulary const& words, ast::Deadline& deadline) {
  std::size_t start = 0;
  Measured length;
  std::string_view rest;
  while (true) {
    if (start >= text.size() || start > longest_event) return false;
    rest = text.substr(start);
    if ((is_digit(rest.front()) || may_be_numeral(rest)) &&
        reads_front(quantity, rest, words, length) && is_time(length.unit, words))
      break;
    if (is_digit(text[start])) return false;
    start += character_at(text.substr(start)).size();
  }
  Word const* const inside = words.longest(List::relation_after, rest);
  if (inside == nullptr || inside->means != "le") return false;
  rest.remove_prefix(inside->spelling.size());
  std::size_t const before_tail = rest.size();
  while (!rest.empty()) {
    Word const* tail = words.longest(List::completion, rest);
    if (tail == nullptr) tail = words.longest(List::action, rest);
    if (tail == nullptr) tail = words.longest(List::level, rest);
    if (tail == nullptr) return false;
    rest.remove_prefix(tail->spelling.size());
  }
  if (start == 0 && before_tail == 0) return false;  // 24小时内 is a bound
  std::string_view event = text.substr(0, start);
  if (!event.empty() && !is_han(event.front())) return false;
  if (words.find(List::relation_before, event) != nullptr ||
      words.find(List::approximate_before, event) != nullptr ||
      words.find(List::each, event) != nullptr || words.find(List::filler, event) != nullptr)
    return false;
  deadline = {};
  deadline.within = ast::Within{length.number.value, length.unit, std::string(event)};
  return true;
}

}  // namespace jixiao::grammar
