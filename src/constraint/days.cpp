#include "constraint/days.hpp"

#include <charconv>

namespace jixiao {
namespace {

std::optional<int> year_of(ast::CalendarDay const& day, std::optional<int> form_year) {
  using Kind = ast::CalendarDay::YearKind;
  if (day.year_kind == Kind::printed) return day.year;
  if (!form_year) return std::nullopt;
  return day.year_kind == Kind::form ? *form_year + day.year : *form_year;
}

std::optional<int> period_year(std::string_view text, std::optional<int> form_year) {
  bool const counted = text.starts_with('Y');
  if (counted) {
    if (!form_year) return std::nullopt;
    text.remove_prefix(1);
    if (text.empty()) return form_year;
    if (text.starts_with('+')) text.remove_prefix(1);
  }
  int value = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  int const year = counted ? *form_year + value : value;
  return year >= 1 && year <= 9999 ? std::optional{year} : std::nullopt;
}

}  // namespace

std::optional<DateInterval> days_of(ast::CalendarDay const& day, std::optional<int> form_year) {
  auto const year = year_of(day, form_year);
  if (!year) return std::nullopt;
  if (day.month == 0) {
    if (day.day != 0) return std::nullopt;
    auto const first = make_date(*year, 1, 1);
    auto const last = make_date(*year, 12, 31);
    if (!first || !last) return std::nullopt;
    return DateInterval{*first, *last};
  }
  auto const first_of_month = make_date(*year, day.month, 1);
  if (!first_of_month) return std::nullopt;
  int const length = days_in_month(*year, day.month);
  if (day.day == 0) return DateInterval{*first_of_month, Date{*year, day.month, length}};
  auto const date =
      make_date(*year, day.month, day.day == ast::CalendarDay::last_day ? length : day.day);
  if (!date) return std::nullopt;
  return DateInterval{*date, *date};
}

std::optional<DateInterval> days_of(ast::Deadline const& deadline, std::optional<int> year) {
  if (deadline.within || deadline.repeat == ast::Repeat::month ||
      deadline.repeat == ast::Repeat::quarter)
    return std::nullopt;
  auto const due = days_of(deadline.due, year);
  if (!due) return std::nullopt;
  if (!deadline.from) return DateInterval{due->last, due->last};
  auto const from = days_of(*deadline.from, year);
  if (!from || from->first > due->last) return std::nullopt;
  return DateInterval{from->first, due->last};
}

std::optional<DateInterval> days_of(ast::Period const& period, std::optional<int> year) {
  std::string_view const text = period.of;
  auto const slash = text.find('/');
  auto const first = period_year(text.substr(0, slash), year);
  auto const last =
      slash == std::string_view::npos ? first : period_year(text.substr(slash + 1), year);
  if (!first || !last || *first > *last) return std::nullopt;
  return DateInterval{Date{*first, 1, 1}, Date{*last, 12, 31}};
}

}  // namespace jixiao
