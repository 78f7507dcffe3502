#include "grammar/x3/normal.hpp"

#include <cstring>

#include "base/text.hpp"

namespace jixiao::grammar {
namespace {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// True for a character that folding leaves alone for certain.
bool stays(std::string_view text, std::size_t at, std::size_t& length) {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  unsigned char const lead = byte(0);
  length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (lead > 0x20 && lead < 0x7F) return true;
  if (lead < 0xC3 || at + length > text.size()) return false;
  if (lead >= 0xE4 && lead <= 0xE9) return true;
  if (lead == 0xE2)
    return (byte(1) == 0x89 && (byte(2) == 0xA4 || byte(2) == 0xA5)) ||
           (byte(1) == 0x80 && (byte(2) == 0xB0 || byte(2) == 0xB1));
  return lead == 0xE3 && byte(1) == 0x80 && byte(2) >= 0x81 && byte(2) <= 0x8B;
}

std::string_view without_stops(std::string_view text) {
  while (true) {
    if (text.ends_with("。") || text.ends_with("、"))
      text.remove_suffix(3);
    else if (text.ends_with(';') || text.ends_with(',') || text.ends_with(' '))
      text.remove_suffix(1);
    else
      return text;
  }
}

// Walks over the original and says what each kept character becomes.
template <class Keep>
void walk(std::string_view original, Keep keep) {
  bool blank = false;
  char before = '\0';
  for (std::size_t at = 0; at < original.size();) {
    CodePoint const point = decode(original.substr(at));
    auto const length = static_cast<std::size_t>(point.length);
    if (is_blank(point.value)) {
      blank = true;
      at += length;
      continue;
    }
    char32_t const to = fold(point.value);
    char const now = to < 0x80 ? static_cast<char>(to) : '\0';
    bool const number = (is_digit(before) || before == '.' || before == ',') && is_digit(now);
    if (blank && (number || (is_letter(before) && is_letter(now)))) keep(" ", 1, at);
    if (to == point.value) {
      keep(original.data() + at, length, at);
    } else if (to < 0x80) {
      keep(&now, 1, at);
    } else {
      std::string folded_character;
      append(folded_character, to);
      keep(folded_character.data(), folded_character.size(), at);
    }
    blank = false;
    before = now;
    at += length;
  }
}

}  // namespace

Normal::Normal(std::string_view original) : original_(original), text_(original) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < original.size(); at += length) {
    if (stays(original, at, length)) continue;
    copy();
    break;
  }
  text_ = without_stops(text_);
}

void Normal::put(char const* bytes, std::size_t size) {
  if (long_.empty() && size_ + size <= short_.size()) {
    std::memcpy(short_.data() + size_, bytes, size);
    size_ += size;
    return;
  }
  if (long_.empty()) long_.assign(short_.data(), size_);
  long_.append(bytes, size);
}

void Normal::copy() {
  walk(original_, [this](char const* bytes, std::size_t size, std::size_t) { put(bytes, size); });
  text_ = long_.empty() ? std::string_view(short_.data(), size_) : std::string_view(long_);
}

std::uint32_t Normal::origin_of(std::size_t at) const {
  std::size_t written = 0;
  std::size_t found = original_.size();
  bool done = false;
  walk(original_, [&](char const*, std::size_t size, std::size_t from) {
    if (!done && at < written + size) {
      found = from;
      done = true;
    }
    written += size;
  });
  return static_cast<std::uint32_t>(found);
}

}  // namespace jixiao::grammar
