#include "form/xlsx_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <vector>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr int last_serial = 2'958'465;  // 9999-12-31
constexpr int seconds_a_day = 86'400;

struct Moment {
  int year, month, day;
  int hour, minute, second;
};

// A run of one letter, or a literal text.
struct Token {
  char letter;  // '\0' for a literal
  std::string text;
};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::vector<Token> tokens_of(std::string_view code) {
  std::vector<Token> out;
  auto const literal = [&](std::string_view text) {
    if (out.empty() || out.back().letter != '\0') out.push_back({'\0', ""});
    out.back().text += text;
  };
  for (std::size_t i = 0; i < code.size();) {
    char const c = code[i];
    if (c == '"' || c == '[') {
      auto const end = std::min(code.find(c == '"' ? '"' : ']', i + 1), code.size());
      if (c == '"') literal(code.substr(i + 1, end - i - 1));
      i = end + 1;
    } else if ((c == '\\' || c == '!' || c == '_' || c == '*') && i + 1 < code.size()) {
      auto const length = static_cast<std::size_t>(decode(code.substr(i + 1)).length);
      if (c == '\\' || c == '!') literal(code.substr(i + 1, length));
      i += 1 + length;
    } else if (contains("ymdhse", std::string_view(code).substr(i, 1)) ||
               contains("YMDHSE", code.substr(i, 1))) {
      std::size_t end = i;
      while (end < code.size() && lower(code[end]) == lower(c)) ++end;
      out.push_back({lower(c), std::string(code.substr(i, end - i))});
      i = end;
    } else if (c == '@' || c == ';') {
      ++i;
    } else {
      literal(code.substr(i, 1));
      ++i;
    }
  }
  return out;
}

std::optional<Moment> moment_of(Digits const& serial, bool from_1904) {
  if (serial.negative || serial.point > 7) return std::nullopt;
  Digits rounded = serial;
  rounded.round_to_places(10);
  auto const text = rounded.plain(1, 10, false);
  auto const point = text.find('.');
  int days = 0;
  std::int64_t fraction = 0;
  std::from_chars(text.data(), text.data() + point, days);
  std::from_chars(text.data() + point + 1, text.data() + text.size(), fraction);
  constexpr std::int64_t unit = 10'000'000'000;
  auto seconds = static_cast<int>((fraction * seconds_a_day + unit / 2) / unit);
  if (seconds == seconds_a_day) {
    seconds = 0;
    ++days;
  }
  // The calendar of Excel has a 29 February 1900, day 60; the days before it are one behind.
  if (days > last_serial || (!from_1904 && days == 60)) return std::nullopt;
  using namespace std::chrono;
  auto const origin = from_1904   ? sys_days{year{1904} / January / 1}
                      : days < 60 ? sys_days{year{1899} / December / 31}
                                  : sys_days{year{1899} / December / 30};
  year_month_day const date{origin + std::chrono::days{days}};
  return Moment{static_cast<int>(date.year()),
                static_cast<int>(static_cast<unsigned>(date.month())),
                static_cast<int>(static_cast<unsigned>(date.day())),
                seconds / 3600,
                seconds / 60 % 60,
                seconds % 60};
}

bool is_minute(std::vector<Token> const& tokens, std::size_t at) {
  for (std::size_t i = at; i-- > 0;)
    if (tokens[i].letter != '\0') {
      if (tokens[i].letter == 'h') return true;
      break;
    }
  for (std::size_t i = at + 1; i < tokens.size(); ++i)
    if (tokens[i].letter != '\0') return tokens[i].letter == 's';
  return false;
}

}  // namespace

bool is_date_code(std::string_view code) {
  bool letters = false;
  for (auto const& token : tokens_of(code)) {
    if (token.letter == '\0' && token.text.find_first_of("#?") != std::string::npos) return false;
    letters = letters || (token.letter != '\0' && token.letter != 'e');
  }
  return letters;
}

std::optional<std::string> show_date(Digits const& serial, std::string_view code, bool from_1904) {
  auto const moment = moment_of(serial, from_1904);
  if (!moment) return std::nullopt;
  auto const iso = fmt::format("{:04}-{:02}-{:02}", moment->year, moment->month, moment->day);
  auto const tokens = tokens_of(code);
  std::string out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto const& [letter, text] = tokens[i];
    if (letter == '\0') {
      if (contains(text, "AM/") || contains(text, "aaa") || contains(text, "上午")) return iso;
      out += text;
      continue;
    }
    bool const minute = letter == 'm' && is_minute(tokens, i);
    if (text.size() > 2 && (letter == 'd' || (letter == 'm' && !minute))) return iso;
    int const width = text.size() > 1 ? 2 : 1;
    if (letter == 'y' || letter == 'e')
      out += text.size() > 2 || letter == 'e' ? fmt::format("{:04}", moment->year)
                                              : fmt::format("{:02}", moment->year % 100);
    else
      out += fmt::format("{:0{}}",
                         letter == 'd'   ? moment->day
                         : letter == 'h' ? moment->hour
                         : letter == 's' ? moment->second
                         : minute        ? moment->minute
                                         : moment->month,
                         width);
  }
  return std::string(trim(out));
}

}  // namespace jixiao::form
