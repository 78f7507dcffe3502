#include "grammar/x3/calendar.hpp"

#include <charconv>

#include "base/date.hpp"
#include "grammar/x3/number.hpp"

namespace jixiao::grammar {
namespace {

using ast::CalendarDay;
using Kind = CalendarDay::YearKind;

// 1 to 99, in one or two digits or in Chinese: the number of a month or a day.
struct small_parser : x3::parser<small_parser> {
  using attribute_type = int;
  [[maybe_unused]] static constexpr bool has_attribute = true;

  template <class RContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RContext const&,
             Attribute& attribute) const {
    std::string_view text = between(first, last);
    if (!text.empty() && is_digit(text.front())) {
      int value = 0;
      auto const [end, error] =
          std::from_chars(text.data(), text.data() + std::min<std::size_t>(text.size(), 2), value);
      if (end != last && is_digit(*end)) return false;
      first = end;
      x3::traits::move_to(value, attribute);
      return value > 0;
    }
    Number number;
    if (text.empty() || !is_han(text.front()) || !read_spoken(text, number)) return false;
    if (number.value.scale() != 0 || number.value.coefficient() > 99) return false;
    first = text.data();
    x3::traits::move_to(static_cast<int>(number.value.coefficient()), attribute);
    return true;
  }
};
small_parser const small{};

x3::uint_parser<int, 10, 4, 4> const four_digits{};
x3::uint_parser<int, 10, 1, 2> const two_digits{};
x3::uint_parser<int, 10, 1, 1> const one_digit{};

struct Parts {
  Year year;
  int first_month = 0;
  int month = 0;
  int day = 0;
  bool dotted = false;
  bool end_only = false;  // 底: a day, not a span
};

auto const printed_year = [](auto& context) {
  int const year = x3::_attr(context);
  x3::_val(context) = Year{Kind::printed, year};
  if (year < 1900 || year > 2200) x3::_pass(context) = false;
};
auto const form_year = [](auto& context) { x3::_val(context) = Year{Kind::form, 0}; };
auto const later = [](auto& context) { x3::_val(context).year += x3::_attr(context); };
auto const earlier = [](auto& context) { x3::_val(context).year -= x3::_attr(context); };
auto const year_word = [](auto& context) {
  x3::_val(context) = Year{Kind::form, x3::_attr(context)->means.front() - '0'};
};
auto const spoken_year = [](auto& context) {
  x3::_val(context) = Year{Kind::printed, static_cast<int>(x3::_attr(context).value.coefficient())};
  if (x3::_val(context).year < 1900 || x3::_val(context).year > 2200) x3::_pass(context) = false;
};

// 二〇二四年
struct spoken_parser : x3::parser<spoken_parser> {
  using attribute_type = Number;
  [[maybe_unused]] static constexpr bool has_attribute = true;
  template <class RContext, class Attribute>
  bool parse(Iterator& first, Iterator const& last, Context const&, RContext const&,
             Attribute& attribute) const {
    std::string_view text = between(first, last);
    Number value;
    if (!read_spoken(text, value) || value.value.scale() != 0) return false;
    first = text.data();
    x3::traits::move_to(value, attribute);
    return true;
  }
};
spoken_parser const spoken{};

// Y-1-12-31 against Y-12-31: an offset has one digit, a month two.
auto const offset_year = x3::lit('Y') >> x3::eps[form_year] >>
                         -(('+' >> one_digit)[later] |
                           ('-' >> one_digit >> &(x3::lit("年") | "-"))[earlier]);
auto const year_def = (four_digits[printed_year] >> "年" >> -x3::lit("度")) |
                      (offset_year >> "年") | word(List::year_word)[year_word] |
                      (&(x3::lit("一") | "二") >> spoken[spoken_year] >> "年" >> -x3::lit("度"));

using code_year_rule = x3::rule<struct code_year_tag, Year>;
code_year_rule const code_year{"year"};
auto const code_year_def = four_digits[printed_year] | offset_year;
BOOST_SPIRIT_DEFINE(code_year)

// An alternative that gave up has left its marks.
auto const anew = [](auto& context) { x3::_val(context) = {}; };
auto const set_year = [](auto& context) { x3::_val(context).year = x3::_attr(context); };
auto const set_month = [](auto& context) {
  x3::_val(context).first_month = x3::_val(context).month = x3::_attr(context);
};
auto const set_last_month = [](auto& context) {
  x3::_val(context).month = x3::_attr(context);
  if (x3::_val(context).month <= x3::_val(context).first_month) x3::_pass(context) = false;
};
auto const set_day = [](auto& context) {
  x3::_val(context).day = x3::_attr(context);
  x3::_val(context).end_only = true;
};
auto const set_last_day = [](auto& context) {
  x3::_val(context).day = CalendarDay::last_day;
  x3::_val(context).end_only = true;
};
auto const set_dotted = [](auto& context) { x3::_val(context).dotted = true; };
// 上旬 is a span of ten days, 底 its last day.
auto const set_part = [](auto& context) {
  auto& parts = x3::_val(context);
  Word const& part = *x3::_attr(context);
  if (part.means != "last")
    parts.day = part.means == "10" ? 10 : 20;
  else if (part.spelling == "下旬")
    parts.day = 30;  // a mark: its span begins on the 21st
  else {
    parts.day = CalendarDay::last_day;
    parts.end_only = true;
  }
};
auto const set_year_part = [](auto& context) {
  auto& parts = x3::_val(context);
  std::string_view const means = x3::_attr(context)->means;
  auto const blank = means.find(' ');
  auto const number = [](std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  };
  parts.end_only = blank == std::string_view::npos;
  parts.first_month = number(means.substr(0, blank));
  parts.month = parts.end_only ? parts.first_month : number(means.substr(blank + 1));
};
auto const year_end = [](auto& context) {
  auto& parts = x3::_val(context);
  if (x3::_attr(context)->means != "last") x3::_pass(context) = false;
  parts.first_month = parts.month = 12;
  parts.end_only = true;
};

auto const date_mark = x3::lit('-') | '/';
auto const coded_day = (two_digits[set_day] | x3::lit("last")[set_last_day]) >> -x3::lit("日");
auto const coded =
    (code_year[set_year] >> date_mark >> two_digits[set_month] >> -(date_mark >> coded_day)) |
    (x3::eps[anew] >> code_year[set_year] >> '.' >> two_digits[set_month] >>
     (('.' >> coded_day) | x3::eps[set_dotted]));
auto const day = small[set_day] >> (x3::lit("日") | "号");
auto const months = small[set_month] >>
                    ((x3::lit("月") >> -x3::lit("份")) |
                     (word(List::range_mark) >> small[set_last_month] >> "月" >> -x3::lit("份")));
auto const part = word(List::month_part)[set_part];
auto const in_year = word(List::year_part)[set_year_part] | (months >> -(part | day)) |
                     word(List::month_part)[year_end];

using parts_rule = x3::rule<struct date_parts_tag, Parts>;
parts_rule const parts{"date"};
auto const parts_def = coded | (x3::eps[anew] >> year[set_year] >> -in_year) |
                       (x3::eps[anew] >> word(List::year_part)[set_year_part]) |
                       (x3::eps[anew] >> months >> -(part | day)) | (x3::eps[anew] >> day) |
                       (x3::eps[anew] >> part);
BOOST_SPIRIT_DEFINE(parts)

int length_of(CalendarDay const& day) {
  if (day.month != 2) return days_in_month(2023, day.month);
  return day.year_kind == Kind::printed ? days_in_month(day.year, 2) : 29;
}

// The last day of its month: by number where the month has a length of its own.
void close_month(CalendarDay& day) {
  bool const open = day.month == 0 || (day.month == 2 && day.year_kind != Kind::printed);
  day.day = open ? CalendarDay::last_day : length_of(day);
}

bool settle(Parts const& parts, Moment& moment) {
  auto& due = moment.due;
  due.year_kind = parts.year.kind;
  due.year = parts.year.year;
  moment.dotted = parts.dotted;
  moment.only_year = parts.month == 0 && parts.day == 0;
  if (parts.month > 12 || parts.first_month > parts.month) return false;
  if (moment.only_year) {
    moment.from = due;
    moment.from->month = moment.from->day = 1;
    due.month = 12;
    due.day = 31;
    return true;
  }
  due.month = parts.month;
  if (due.month != 0 && due.year_kind == Kind::none) due.year_kind = Kind::form;
  bool const last_part = parts.day == 30 && !parts.end_only;
  if (parts.day == 0 || parts.day == CalendarDay::last_day || last_part)
    close_month(due);
  else
    due.day = parts.day;
  if (due.month == 0) {
    if (due.day != CalendarDay::last_day && due.day > 31) return false;
  } else if (due.day != CalendarDay::last_day && due.day > length_of(due)) {
    return false;
  }
  if (parts.end_only) return true;
  moment.from = due;
  moment.from->month = parts.day == 0 ? parts.first_month : parts.month;
  moment.from->day = parts.day == 0 ? 1 : last_part ? 21 : parts.day - 9;
  return true;
}

auto const take = [](auto& context) {
  x3::_val(context) = Moment{};
  if (!settle(x3::_attr(context), x3::_val(context))) x3::_pass(context) = false;
};
auto const moment_def = parts[take];

}  // namespace

BOOST_SPIRIT_DEFINE(year, moment)
BOOST_SPIRIT_INSTANTIATE(year_rule, Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(moment_rule, Iterator, Context)

CalendarDay day_before(CalendarDay const& day) {
  CalendarDay before = day;
  if (before.day > 1) {
    --before.day;
    return before;
  }
  if (before.month == 1) {
    before.month = 12;
    --before.year;
  } else if (before.month > 1) {
    --before.month;
  }
  close_month(before);
  return before;
}

}  // namespace jixiao::grammar
