#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace jixiao {
namespace {

constexpr char32_t replacement = 0xFFFD;

struct Span {
  char32_t first, last;
};

// East Asian Width W and F of Unicode 15, merged where the gaps are unassigned.
constexpr std::array wide_spans{
    Span{0x1100, 0x115F},   Span{0x231A, 0x231B},  Span{0x2329, 0x232A},   Span{0x23E9, 0x23EC},
    Span{0x2614, 0x2615},   Span{0x2648, 0x2653},  Span{0x26A1, 0x26A1},   Span{0x2705, 0x2705},
    Span{0x2728, 0x2728},   Span{0x274C, 0x274C},  Span{0x2753, 0x2755},   Span{0x2757, 0x2757},
    Span{0x2795, 0x2797},   Span{0x2B1B, 0x2B1C},  Span{0x2B50, 0x2B50},   Span{0x2E80, 0x303E},
    Span{0x3041, 0x33FF},   Span{0x3400, 0x4DBF},  Span{0x4E00, 0xA4CF},   Span{0xA960, 0xA97F},
    Span{0xAC00, 0xD7A3},   Span{0xF900, 0xFAFF},  Span{0xFE10, 0xFE19},   Span{0xFE30, 0xFE6F},
    Span{0xFF01, 0xFF60},   Span{0xFFE0, 0xFFE6},  Span{0x1F300, 0x1F64F}, Span{0x1F680, 0x1F6FF},
    Span{0x1F900, 0x1F9FF}, Span{0x20000, 0x3FFFD}};

constexpr std::array narrow_zero_spans{
    Span{0x0300, 0x036F}, Span{0x200B, 0x200F}, Span{0x2028, 0x202E}, Span{0x2060, 0x2064},
    Span{0x20D0, 0x20FF}, Span{0xFE00, 0xFE0F}, Span{0xFEFF, 0xFEFF}};

template <std::size_t N>
bool within(std::array<Span, N> const& spans, char32_t value) {
  auto const after = std::upper_bound(spans.begin(), spans.end(), value,
                                      [](char32_t v, Span const& span) { return v < span.first; });
  return after != spans.begin() && value <= std::prev(after)->last;
}

// Bytes at the start that are ASCII or whole ideographs, which have no variants and, but for ASCII
// blanks, are none: U+4000 to U+CFFF begin with 0xE4 to 0xEC. `to_blank`: up to the first blank.
std::size_t unvaried(std::string_view text, bool to_blank) noexcept {
  std::size_t length = 0;
  auto const continues = [&](std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  };
  while (length < text.size()) {
    auto const byte = static_cast<unsigned char>(text[length]);
    if (to_blank && byte <= ' ') break;
    if (byte < 0x80)
      ++length;
    else if (byte >= 0xE4 && byte <= 0xEC && continues(length + 1) && continues(length + 2))
      length += 3;
    else
      break;
  }
  return length;
}

struct Variant {
  char32_t from, to;
};

// Variants outside the full-width ASCII block, each seen in a published form or a sibling of one.
constexpr std::array variants{
    Variant{0x00A0, ' '},    Variant{0x2002, ' '}, Variant{0x2003, ' '}, Variant{0x2009, ' '},
    Variant{0x2012, '-'},    Variant{0x2013, '-'}, Variant{0x2014, '-'}, Variant{0x2015, '-'},
    Variant{0x202F, ' '},    Variant{0x2212, '-'}, Variant{0x223C, '~'}, Variant{0x2266, 0x2264},
    Variant{0x2267, 0x2265}, Variant{0x2500, '-'}, Variant{0x2550, '='}, Variant{0x2A7D, 0x2264},
    Variant{0x2A7E, 0x2265}, Variant{0x3000, ' '}, Variant{0x301C, '~'}, Variant{0xFE50, ','},
    Variant{0xFE52, '.'},    Variant{0xFE54, ';'}, Variant{0xFE55, ':'}, Variant{0xFE59, '('},
    Variant{0xFE5A, ')'},    Variant{0xFE62, '+'}, Variant{0xFE63, '-'}, Variant{0xFE64, '<'},
    Variant{0xFE65, '>'},    Variant{0xFE66, '='}, Variant{0xFE6A, '%'}, Variant{0xFFE5, 0x00A5}};
static_assert(std::ranges::is_sorted(variants, {}, &Variant::from));

}  // namespace

CodePoint decode(std::string_view text) noexcept {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  unsigned char const lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  int const length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < static_cast<std::size_t>(length))
    return {replacement, 1};
  char32_t value = lead & (0xFF >> (length + 1));
  for (int i = 1; i < length; ++i) {
    unsigned char const next = byte(static_cast<std::size_t>(i));
    if ((next & 0xC0) != 0x80) return {replacement, 1};
    value = (value << 6) | (next & 0x3F);
  }
  bool const overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  bool const surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return {replacement, 1};
  return {value, length};
}

void append(std::string& text, char32_t c) {
  auto const put = [&](char32_t value) { text += static_cast<char>(value); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size();) {
    if (auto const same = unvaried(text.substr(i), false); same > 0) {
      i += same;
      continue;
    }
    auto const point = decode(text.substr(i));
    if (point.value == replacement && point.length == 1) return i;
    i += static_cast<std::size_t>(point.length);
  }
  return std::nullopt;
}

int display_width(char32_t c) noexcept {
  if (c < 0x20) return 0;
  if (c < 0x300) return 1;
  if (c >= 0x4E00 && c < 0xA000) return 2;
  if (within(narrow_zero_spans, c)) return 0;
  return within(wide_spans, c) ? 2 : 1;
}

int display_width(std::string_view text) noexcept {
  int width = 0;
  while (!text.empty()) {
    auto const point = decode(text);
    width += display_width(point.value);
    text.remove_prefix(static_cast<std::size_t>(point.length));
  }
  return width;
}

std::string pad(std::string_view text, int columns) {
  int const missing = columns - display_width(text);
  return std::string(text) + std::string(static_cast<std::size_t>(std::max(missing, 0)), ' ');
}

std::string fit(std::string_view text, int columns) {
  if (display_width(text) <= columns) return std::string(text);
  std::string out;
  int width = 0;
  while (!text.empty()) {
    auto const point = decode(text);
    width += display_width(point.value);
    if (width > columns - 1) break;
    out += text.substr(0, static_cast<std::size_t>(point.length));
    text.remove_prefix(static_cast<std::size_t>(point.length));
  }
  return out + "…";
}

std::vector<std::string> wrap(std::string_view text, int columns) {
  std::vector<std::string> lines(1);
  int width = 0;
  while (!text.empty()) {
    auto const point = decode(text);
    int const step = display_width(point.value);
    if (point.value == '\n' || (width + step > columns && width > 0)) {
      lines.emplace_back();
      width = 0;
    }
    if (point.value != '\n') {
      lines.back() += text.substr(0, static_cast<std::size_t>(point.length));
      width += step;
    }
    text.remove_prefix(static_cast<std::size_t>(point.length));
  }
  return lines;
}

bool is_blank(char32_t c) noexcept {
  return c == ' ' || (c >= '\t' && c <= '\r') || fold(c) == ' ' || c == 0x200B || c == 0xFEFF;
}

std::string_view trim(std::string_view text) noexcept {
  // Most texts begin and end with one of these.
  auto const is_plain = [](char c) {
    auto const byte = static_cast<unsigned char>(c);
    return (byte > ' ' && byte < 0x7F) || (byte >= 0xE4 && byte <= 0xE9);
  };
  while (!text.empty()) {
    if (is_plain(text.front())) break;
    auto const point = decode(text);
    if (!is_blank(point.value)) break;
    text.remove_prefix(static_cast<std::size_t>(point.length));
  }
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    if (is_plain(text[start]) || !is_blank(decode(text.substr(start)).value)) break;
    text = text.substr(0, start);
  }
  return text;
}

std::string without_blanks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    if (auto const same = unvaried(text, true); same > 0) {
      out += text.substr(0, same);
      text.remove_prefix(same);
      continue;
    }
    auto const point = decode(text);
    if (!is_blank(point.value)) out += text.substr(0, static_cast<std::size_t>(point.length));
    text.remove_prefix(static_cast<std::size_t>(point.length));
  }
  return out;
}

// In a long text memmem, for find looks for the first byte, which many Chinese characters share.
bool contains(std::string_view text, std::string_view part) noexcept {
  constexpr std::size_t long_text = 256;
  if (text.size() < long_text) return text.find(part) != std::string_view::npos;
  return memmem(text.data(), text.size(), part.data(), part.size()) != nullptr;
}

char32_t fold(char32_t c) noexcept {
  if (c < 0xA0 || (c > 0x301C && c < 0xFE50)) return c;
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  auto const found =
      std::lower_bound(variants.begin(), variants.end(), c,
                       [](Variant const& v, char32_t value) { return v.from < value; });
  return found != variants.end() && found->from == c ? found->to : c;
}

Folded fold(std::string_view original) {
  Folded out;
  out.text.reserve(original.size());
  out.origin.reserve(original.size() + 1);
  for (std::size_t i = 0; i < original.size();) {
    auto const point = decode(original.substr(i));
    auto const length = static_cast<std::size_t>(point.length);
    std::size_t const before = out.text.size();
    if (char32_t const to = fold(point.value); to != point.value)
      append(out.text, to);
    else
      out.text += original.substr(i, length);
    for (std::size_t k = before; k < out.text.size(); ++k)
      out.origin.push_back(static_cast<std::uint32_t>(i));
    i += length;
  }
  out.origin.push_back(static_cast<std::uint32_t>(original.size()));
  return out;
}

// As above without the way back; ideographs, most of any form, are copied as they are.
std::string folded(std::string_view original) {
  std::string text;
  text.reserve(original.size());
  for (std::size_t i = 0; i < original.size();) {
    if (auto const same = unvaried(original.substr(i), false); same > 0) {
      text.append(original, i, same);
      i += same;
      continue;
    }
    auto const point = decode(original.substr(i));
    auto const length = static_cast<std::size_t>(point.length);
    if (char32_t const to = fold(point.value); to != point.value)
      append(text, to);
    else
      text.append(original, i, length);
    i += length;
  }
  return text;
}

}  // namespace jixiao
