#include "base/date.hpp"

#include <fmt/format.h>

#include <chrono>

namespace jixiao {

int days_in_month(int year, int month) {
  using namespace std::chrono;
  auto const last = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                    std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::optional<Date> make_date(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
  if (day > days_in_month(year, month)) return std::nullopt;
  return Date{year, month, day};
}

long day_number(Date date) {
  using namespace std::chrono;
  return sys_days{std::chrono::year{date.year} /
                  std::chrono::month{static_cast<unsigned>(date.month)} /
                  std::chrono::day{static_cast<unsigned>(date.day)}}
      .time_since_epoch()
      .count();
}

std::string to_string(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

}  // namespace jixiao
