#include "form/xlsx_number.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "form/xlsx_date.hpp"
#include "form/xlsx_digits.hpp"

namespace jixiao::form {
namespace {

constexpr int digits_of_excel = 15;

// The sections of a code: positive; negative; zero; text.
std::vector<std::string_view> split_sections(std::string_view code) {
  std::vector<std::string_view> out;
  std::size_t start = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code[i] == '\\')
      ++i;
    else if (code[i] == '"')
      quoted = !quoted;
    else if (code[i] == ';' && !quoted) {
      out.push_back(code.substr(start, i - start));
      start = i + 1;
    }
  }
  out.push_back(code.substr(std::min(start, code.size())));
  return out;
}

bool is_general(std::string_view code) {
  auto const text = without_blanks(code);
  return text.empty() || text == "General" || text == "GENERAL" || text == "@" ||
         contains(text, "General");
}

// [$¥-804] prints ¥; [Red], [$-804] and [DBNum1] print nothing.
std::string_view currency(std::string_view bracket) {
  if (!bracket.starts_with('$')) return {};
  bracket.remove_prefix(1);
  return bracket.substr(0, bracket.find('-'));
}

bool is_condition(std::string_view bracket) {
  return bracket.find_first_of("<>=") == 0 || bracket == "h" || bracket == "hh" || bracket == "m" ||
         bracket == "mm" || bracket == "s" || bracket == "ss";
}

}  // namespace

NumberFormat::NumberFormat(std::string_view code) {
  if (code.size() > 512) return;
  for (auto const section : split_sections(code)) sections_.push_back(section_of(section));
}

NumberFormat::Section NumberFormat::section_of(std::string_view code) {
  Section out;
  if (is_general(code)) return out;
  for (auto bracket = code.find('['); bracket != std::string_view::npos;
       bracket = code.find('[', bracket + 1)) {
    auto const end = std::min(code.find(']', bracket), code.size());
    if (is_condition(code.substr(bracket + 1, end - bracket - 1))) return out;
  }
  if (is_date_code(code)) {
    out.kind = Section::Kind::date;
    out.code = std::string(code);
    return out;
  }
  return number_section(code);
}

NumberFormat::Section NumberFormat::number_section(std::string_view code) {
  Section out;
  enum class At { before, whole, places, after } at = At::before;
  out.whole = 0;
  for (std::size_t i = 0; i < code.size();) {
    char const c = code[i];
    std::string literal;
    std::size_t next = i + 1;
    if (c == '"' || c == '[') {
      auto const end = std::min(code.find(c == '"' ? '"' : ']', next), code.size());
      auto const inside = code.substr(next, end - next);
      literal = c == '"' ? inside : currency(inside);
      next = end + 1;
    } else if ((c == '\\' || c == '!' || c == '_' || c == '*') && next < code.size()) {
      auto const length = static_cast<std::size_t>(decode(code.substr(next)).length);
      if (c == '\\' || c == '!') literal = code.substr(next, length);
      next += length;
    } else if (c == '0' || c == '#' || c == '?') {
      if (at == At::after) return {};
      if (at == At::places) {
        ++out.most;
        if (c == '0') out.least = out.most;
      } else {
        at = At::whole;
        if (c == '0') ++out.whole;
      }
    } else if (c == '.' && at != At::after) {
      at = At::places;
    } else if (c == ',' && (at == At::whole || at == At::places)) {
      bool const more = next < code.size() && contains("0#?", code.substr(next, 1));
      if (more)
        out.thousands = true;
      else
        out.power -= 3;
    } else if (c == '%') {
      out.power += 2;
      literal = "%";
    } else if (c == '/' || c == 'E' || c == 'e' || c == '@') {
      return {};
    } else {
      literal = code.substr(i, 1);
    }
    i = next;
    if (literal.empty()) continue;
    if (at != At::before) at = At::after;
    (at == At::before ? out.before : out.after) += literal;
  }
  out.kind = Section::Kind::number;
  out.has_digits = at != At::before;
  out.whole = std::min(out.whole, 20);
  out.most = std::min(out.most, 30);
  out.least = std::min(out.least, out.most);
  return out;
}

std::string NumberFormat::show(std::string_view stored, bool from_1904) const {
  auto number = digits_of(stored);
  if (!number) return std::string(stored);
  number->round_to_digits(digits_of_excel);
  std::size_t index = 0;
  if (number->negative && sections_.size() > 1)
    index = 1;
  else if (number->is_zero() && sections_.size() > 2)
    index = 2;
  static Section const general;
  auto const& section = index < sections_.size() ? sections_[index] : general;
  if (section.kind == Section::Kind::date)
    if (auto date = show_date(*number, section.code, from_1904)) return *date;
  if (section.kind != Section::Kind::number) {
    auto plain = number->plain(1, 0, false);
    return number->negative ? "-" + plain : plain;
  }
  if (!section.has_digits) return std::string(trim(section.before));
  if (!number->is_zero()) number->point += section.power;
  number->round_to_places(section.most);
  auto digits = number->plain(section.whole, section.least, section.thousands);
  if (section.before.empty() && section.after.empty() && !number->negative) return digits;
  if (!number->negative || contains(section.before, "-"))
    return std::string(trim(section.before + digits + section.after));
  // The section for negative numbers may print brackets or a colour in place of the sign.
  auto const bare = [](std::string text) {
    std::erase_if(text, [](char c) { return c == '(' || c == ')'; });
    return text;
  };
  return "-" + std::string(trim(bare(section.before) + digits + bare(section.after)));
}

bool NumberFormat::is_plain() const {
  return std::ranges::all_of(
      sections_, [](Section const& section) { return section.kind == Section::Kind::general; });
}

std::string_view NumberFormat::code_of_builtin(unsigned id) {
  switch (id) {
    case 1: return "0";
    case 2: return "0.00";
    case 3:
    case 37:
    case 38: return "#,##0";
    case 4:
    case 39:
    case 40: return "#,##0.00";
    case 9: return "0%";
    case 10: return "0.00%";
    case 14: return "yyyy-mm-dd";
    case 15:
    case 16:
    case 17: return "yyyy-mm-dd";
    case 18:
    case 20: return "h:mm";
    case 19:
    case 21: return "h:mm:ss";
    case 22: return "yyyy-mm-dd h:mm";
    case 27:
    case 36:
    case 50:
    case 52:
    case 57: return "yyyy\"年\"m\"月\"";
    case 28:
    case 29:
    case 51:
    case 53:
    case 54:
    case 58: return "m\"月\"d\"日\"";
    case 30: return "m-d-yy";
    case 31: return "yyyy\"年\"m\"月\"d\"日\"";
    case 32:
    case 55: return "h\"时\"mm\"分\"";
    case 33:
    case 56: return "h\"时\"mm\"分\"ss\"秒\"";
    case 41:
    case 42: return "#,##0";
    case 43:
    case 44: return "#,##0.00";
    default: return "";
  }
}

bool is_plain_number(std::string_view stored) {
  if (stored == "0") return true;
  if (stored.starts_with('-')) stored.remove_prefix(1);
  if (stored.empty() || stored.size() > digits_of_excel || stored == "0") return false;
  auto const point = std::min(stored.find('.'), stored.size());
  auto const are_digits = [](std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  };
  auto const whole = stored.substr(0, point);
  if (!are_digits(whole) || (whole[0] == '0' && whole.size() > 1)) return false;
  if (point == stored.size()) return true;
  auto const places = stored.substr(point + 1);
  return are_digits(places) && places.back() != '0';
}

}  // namespace jixiao::form
