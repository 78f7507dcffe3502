#include "grammar/x3/number.hpp"

#include <array>

#include "grammar/x3/words.hpp"

namespace jixiao::grammar {
namespace {

constexpr std::size_t longest_number = 40;  // bytes: 18 digits, their separators, zeros behind

// Digits, separators of thousands, a point. Takes the text behind it only when it is a number.
bool read_digits(std::string_view& text, Decimal& value) {
  char plain[longest_number];
  std::size_t size = 0;
  std::size_t at = 0;
  auto const digit_at = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
  auto const digits = [&] {
    while (digit_at(at)) {
      if (size == longest_number) return false;
      plain[size++] = text[at++];
    }
    return true;
  };
  if (!digit_at(0) || !digits()) return false;
  std::size_t const lead = at;
  while (at < text.size() && text[at] == ',' && lead <= 3 && digit_at(at + 1) && digit_at(at + 2) &&
         digit_at(at + 3) && !digit_at(at + 4)) {
    ++at;
    if (!digits()) return false;
  }
  if (plain[0] == '0' && size > 1) return false;
  if (at < text.size() && text[at] == '.') {
    if (!digit_at(at + 1) || size == longest_number) return false;
    plain[size++] = text[at++];
    if (!digits()) return false;
  }
  // 1.2.3 and 12 34 are no numbers; a blank is left in a text only between such characters.
  if (at < text.size() && (text[at] == '.' || (text[at] == ' ' && digit_at(at + 1)))) return false;
  auto const parsed = Decimal::parse({plain, size});
  if (!parsed) return false;
  value = *parsed;
  text.remove_prefix(at);
  return true;
}

// The magnitudes at the front, unless a longer word of unit stands there: 千克, 百分点.
int read_magnitudes(std::string_view& text, Vocabulary const& words) {
  int power = 0;
  while (!text.empty() && is_han(text.front())) {
    Word const* const magnitude = words.longest(List::magnitude, text);
    if (magnitude == nullptr) break;
    Word const* const unit = words.longest(List::unit, text);
    if (unit != nullptr && unit->spelling.size() > magnitude->spelling.size()) break;
    power += magnitude->means.front() - '0';
    text.remove_prefix(magnitude->spelling.size());
  }
  return power;
}

// 1亿2000万: every further piece is smaller than the magnitude before it.
bool read_printed(std::string_view& text, Vocabulary const& words, Number& number) {
  std::string_view rest = text;
  if (!read_digits(rest, number.coefficient)) return false;
  number.power = read_magnitudes(rest, words);
  auto const value = number.coefficient.shifted(number.power);
  if (!value) return false;
  number.value = *value;
  int room = number.power;
  while (room > 2 && number.coefficient.scale() == 0 && !rest.empty() && is_digit(rest.front())) {
    std::string_view const piece_text = rest;
    Number piece;
    if (!read_digits(rest, piece.coefficient)) return false;
    std::size_t const digits = piece_text.size() - rest.size();
    piece.power = read_magnitudes(rest, words);
    auto const more = piece.coefficient.shifted(piece.power);
    if (!more || static_cast<int>(digits) + piece.power > room) return false;
    if (piece.power == 0 && digits < 3) return false;  // 2万5: of what?
    number.value = number.value + *more;
    number.coefficient = number.value;
    number.power = 0;
    room = piece.power;
  }
  text = rest;
  return true;
}

constexpr std::size_t low_bits(std::string_view character) {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
  return (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
}

enum class Kind { none, digit, zero, unit, big, point };
struct Numeral {
  Kind kind = Kind::none;
  int value = 0;  // of a digit; of a unit its power of ten
};

struct Entry {
  std::string_view character;
  Numeral numeral;
};
constexpr Entry numerals[] = {
    {"一", {Kind::digit, 1}}, {"二", {Kind::digit, 2}}, {"两", {Kind::digit, 2}},
    {"三", {Kind::digit, 3}}, {"四", {Kind::digit, 4}}, {"五", {Kind::digit, 5}},
    {"六", {Kind::digit, 6}}, {"七", {Kind::digit, 7}}, {"八", {Kind::digit, 8}},
    {"九", {Kind::digit, 9}}, {"十", {Kind::unit, 1}},  {"百", {Kind::unit, 2}},
    {"千", {Kind::unit, 3}},  {"万", {Kind::big, 4}},   {"亿", {Kind::big, 8}},
    {"零", {Kind::zero, 0}},  {"〇", {Kind::zero, 0}},  {"点", {Kind::point, 0}},
    {"壹", {Kind::digit, 1}}, {"贰", {Kind::digit, 2}}, {"叁", {Kind::digit, 3}},
    {"肆", {Kind::digit, 4}}, {"伍", {Kind::digit, 5}}, {"陆", {Kind::digit, 6}},
    {"柒", {Kind::digit, 7}}, {"捌", {Kind::digit, 8}}, {"玖", {Kind::digit, 9}},
    {"拾", {Kind::unit, 1}},  {"佰", {Kind::unit, 2}},  {"仟", {Kind::unit, 3}},
    {"萬", {Kind::big, 4}},   {"億", {Kind::big, 8}},   {"兩", {Kind::digit, 2}}};

// The characters above, by the low twelve bits of their code points.
constexpr auto numeral_bits = [] {
  std::array<bool, 4096> bits{};
  for (Entry const& entry : numerals) bits[low_bits(entry.character)] = true;
  bits[low_bits("负")] = bits[low_bits("半")] = true;
  return bits;
}();

Numeral numeral_at(std::string_view text) {
  if (!may_be_numeral(text)) return {};
  std::string_view const character = text.substr(0, 3);
  for (Entry const& entry : numerals)
    if (entry.character == character) return entry.numeral;
  return {};
}

// 二〇二四: digits one by one, at least three or with a zero among them.
bool read_one_by_one(std::string_view& text, Decimal& value) {
  std::string_view rest = text;
  std::string plain;
  bool zero = false;
  for (Numeral next = numeral_at(rest); next.kind == Kind::digit || next.kind == Kind::zero;
       next = numeral_at(rest)) {
    if (plain.size() == longest_number) return false;
    zero = zero || next.kind == Kind::zero;
    plain += static_cast<char>('0' + next.value);
    rest.remove_prefix(3);
  }
  if (plain.size() < 2 || (plain.size() < 3 && !zero) || plain.front() == '0') return false;
  Kind const after = numeral_at(rest).kind;
  if (after == Kind::unit || after == Kind::big || after == Kind::point) return false;
  auto const parsed = Decimal::parse(plain);
  if (!parsed) return false;
  value = *parsed;
  text = rest;
  return true;
}

// A numeral being read: 一亿五千万零六千三百五十五 in sections of four digits.
class Spoken {
 public:
  // False when the numeral cannot go on like this.
  bool take(Numeral numeral) {
    switch (numeral.kind) {
      case Kind::digit: return take_digit(numeral.value);
      case Kind::zero: return take_zero();
      case Kind::unit: return take_unit(numeral.value);
      case Kind::big: return take_big(numeral.value);
      default: return false;
    }
  }
  [[nodiscard]] std::optional<Int128> value() {
    if (digit_ >= 0) {
      // 一百二 is 120, 三万五 is 35000: the digit counts in tenths of the unit before it.
      bool const short_form = last_power_ >= 2 && !zero_;
      section_ += digit_ * (short_form ? power_of_ten(last_power_ - 1) : Int128{1});
    }
    return total_ + section_;
  }
  [[nodiscard]] bool empty() const { return empty_; }

 private:
  bool take_digit(int digit) {
    if (digit_ >= 0) return false;
    digit_ = digit;
    empty_ = false;
    return true;
  }
  bool take_zero() {
    if (digit_ >= 0 || zero_) return false;
    zero_ = true;
    if (empty_) zero_only_ = true;
    empty_ = false;
    return true;
  }
  bool take_unit(int power) {
    if (zero_only_ || power >= section_power_) return false;
    if (digit_ < 0 && power != 1) return false;
    section_ += (digit_ < 0 ? 1 : digit_) * power_of_ten(power);
    section_power_ = last_power_ = power;
    return after_unit();
  }
  bool take_big(int power) {
    if (zero_only_ || power > big_power_) return false;
    if (power == 4 && ten_thousands_) return false;
    if (digit_ >= 0) section_ += digit_;
    Int128 const whole = power == 8 ? total_ + section_ : section_;
    if (whole == 0 || whole > power_of_ten(12)) return false;
    total_ = power == 8 ? whole * power_of_ten(8) : total_ + whole * power_of_ten(power);
    section_ = 0;
    section_power_ = 5;
    if (power == 8 && hundred_millions_) return false;
    hundred_millions_ = hundred_millions_ || power == 8;
    // 一万亿: a 亿 may still follow the first 万.
    ten_thousands_ = power == 4;
    big_power_ = power == 8 ? 7 : hundred_millions_ ? 3 : 8;
    last_power_ = power;
    return after_unit();
  }
  bool after_unit() {
    digit_ = -1;
    zero_ = false;
    empty_ = false;
    return true;
  }

  Int128 total_ = 0;
  Int128 section_ = 0;
  int digit_ = -1;
  int section_power_ = 5;
  int big_power_ = 9;
  int last_power_ = 0;
  bool zero_ = false;
  bool zero_only_ = false;
  bool empty_ = true;
  bool hundred_millions_ = false;
  bool ten_thousands_ = false;
};

// The digits behind 点.
bool read_places(std::string_view& text, Decimal& value) {
  std::string_view rest = text;
  Int128 coefficient = value.coefficient();
  int places = 0;
  for (Numeral next = numeral_at(rest); next.kind == Kind::digit || next.kind == Kind::zero;
       next = numeral_at(rest)) {
    if (++places > Decimal::max_digits) return false;
    coefficient = coefficient * 10 + next.value;
    rest.remove_prefix(3);
  }
  auto const made = places == 0 ? std::nullopt : Decimal::make(coefficient, places);
  if (!made) return false;
  value = *made;
  text = rest;
  return true;
}

}  // namespace

bool may_be_numeral(std::string_view text) {
  return text.size() >= 3 && is_han(text.front()) && numeral_bits[low_bits(text)];
}

bool read_spoken(std::string_view& text, Number& number) {
  if (!may_be_numeral(text)) return false;
  Decimal value;
  std::string_view rest = text;
  if (read_one_by_one(rest, value)) {
    number = {value, value, 0};
    text = rest;
    return true;
  }
  Spoken spoken;
  Numeral next = numeral_at(rest);
  std::string_view before_big = rest;  // up to the last 万 or 亿
  int power = 0;
  Number coefficient;
  for (; next.kind != Kind::none && next.kind != Kind::point; next = numeral_at(rest)) {
    if (next.kind == Kind::big || (next.kind == Kind::unit && next.value > 1)) {
      Spoken copy = spoken;
      auto const so_far = copy.value();
      if (so_far && *so_far != 0)
        if (auto const made = Decimal::make(*so_far, 0)) coefficient.value = *made;
      power = next.value;
      before_big = rest.substr(3);
    }
    if (!spoken.take(next)) return false;
    rest.remove_prefix(3);
  }
  if (spoken.empty()) return false;
  auto const whole = spoken.value();
  auto const made = whole ? Decimal::make(*whole, 0) : std::nullopt;
  if (!made) return false;
  value = *made;
  if (next.kind == Kind::point) {
    rest.remove_prefix(3);
    if (!read_places(rest, value)) return false;
    // 三点五万
    number = {value, value, 0};
    if (Numeral const big = numeral_at(rest); big.kind == Kind::big) {
      auto const shifted = value.shifted(big.value);
      if (!shifted) return false;
      number = {*shifted, value, big.value};
      rest.remove_prefix(3);
    }
    text = rest;
    return true;
  }
  bool const ends_in_power = power != 0 && before_big.data() == rest.data();
  number = {value, ends_in_power ? coefficient.value : value, ends_in_power ? power : 0};
  text = rest;
  return true;
}

bool read_number(std::string_view& text, Vocabulary const& words, Number& number) {
  if (text.empty()) return false;
  if (is_digit(text.front())) return read_printed(text, words, number);
  std::string_view rest = text;
  bool negative = false;
  if (rest.front() != '-' && !may_be_numeral(rest)) return false;
  if (rest.front() == '-') {
    negative = true;
    rest.remove_prefix(1);
  } else if (rest.starts_with("负")) {
    negative = true;
    rest.remove_prefix(3);
  }
  if (rest.empty()) return false;
  bool const printed = is_digit(rest.front());
  if (!(printed ? read_printed(rest, words, number) : read_spoken(rest, number))) return false;
  if (negative) {
    number.value = -number.value;
    number.coefficient = -number.coefficient;
  }
  text = rest;
  return true;
}

}  // namespace jixiao::grammar
