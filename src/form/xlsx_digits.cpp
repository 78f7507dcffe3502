#include "form/xlsx_digits.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr int farthest_point = 40;

void strip(Digits& number) {
  number.point -= static_cast<int>(number.digits.strip());
  if (!number.digits.empty()) return;
  number.point = 0;
  number.negative = false;
}

}  // namespace

std::optional<Digits> digits_of(std::string_view stored) {
  if (stored.empty() || stored.size() > DigitText::most) return std::nullopt;
  Digits out;
  if (stored[0] == '-' || stored[0] == '+') {
    out.negative = stored[0] == '-';
    stored.remove_prefix(1);
  }
  bool any = false;
  bool behind_point = false;
  std::size_t i = 0;
  for (; i < stored.size() && (is_digit(stored[i]) || stored[i] == '.'); ++i) {
    if (stored[i] == '.') {
      if (std::exchange(behind_point, true)) return std::nullopt;
      continue;
    }
    any = true;
    out.digits.push_back(stored[i]);
    if (!behind_point) ++out.point;
  }
  if (!any) return std::nullopt;
  if (i < stored.size()) {
    if (stored[i] != 'E' && stored[i] != 'e') return std::nullopt;
    auto exponent = stored.substr(i + 1);
    if (exponent.starts_with('+')) exponent.remove_prefix(1);
    int power = 0;
    auto const end = exponent.data() + exponent.size();
    auto const [rest, failed] = std::from_chars(exponent.data(), end, power);
    if (failed != std::errc{} || rest != end || power > 400 || power < -400) return std::nullopt;
    out.point += power;
  }
  strip(out);
  if (out.point > farthest_point || out.point < -farthest_point) return std::nullopt;
  return out;
}

void Digits::round_to_digits(int count) {
  if (count < 0) digits.shorten(0);
  if (count >= 0 && digits.size() > static_cast<std::size_t>(count)) {
    auto kept = static_cast<std::size_t>(count);
    bool const up = digits[kept] >= '5';
    if (up)
      while (kept > 0 && digits[kept - 1] == '9') --kept;
    digits.shorten(kept);
    if (up && kept > 0) {
      ++digits[kept - 1];
    } else if (up) {
      digits.push_back('1');
      ++point;
    }
  }
  strip(*this);
}

std::string Digits::plain(int whole, int least, bool thousands) const {
  int const size = static_cast<int>(digits.size());
  std::string out;
  for (int i = std::min(point - whole, 0); i < point; ++i) {
    out += i >= 0 && i < size ? digits[static_cast<std::size_t>(i)] : '0';
    if (int const left = point - i - 1; thousands && left > 0 && left % 3 == 0) out += ',';
  }
  int const places = std::max(size - point, least);
  if (places > 0) out += '.';
  for (int i = point; i < point + places; ++i)
    out += i >= 0 && i < size ? digits[static_cast<std::size_t>(i)] : '0';
  return out;
}

}  // namespace jixiao::form
