#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

// UTF-8 text as forms print it: decoding, display width, and the folding of width variants.

// One code point and the bytes it took. A byte that starts no well-formed sequence decodes to
// U+FFFD with length 1.
struct CodePoint {
  char32_t value;
  int length;
};
[[nodiscard]] CodePoint decode(std::string_view text) noexcept;  // text not empty
void append(std::string& text, char32_t code_point);

// Offset of the first byte that is not UTF-8; nothing when all is well.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text) noexcept;

// Terminal columns: East Asian wide and full-width characters count two, combining and
// zero-width ones none.
[[nodiscard]] int display_width(char32_t code_point) noexcept;
[[nodiscard]] int display_width(std::string_view text) noexcept;
// Padded with blanks to `columns` on the right; never cut.
[[nodiscard]] std::string pad(std::string_view text, int columns);
// Cut at a character so that it fits `columns`, with … as its last character when cut.
[[nodiscard]] std::string fit(std::string_view text, int columns);
// Lines of at most `columns`, broken at characters; never empty.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, int columns);

[[nodiscard]] bool is_blank(
    char32_t code_point) noexcept;  // ASCII, no-break and ideographic blanks
[[nodiscard]] constexpr bool is_digit(char c) noexcept {  // an ASCII one
  return c >= '0' && c <= '9';
}
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;
// Without any blank, as names are compared.
[[nodiscard]] std::string without_blanks(std::string_view text);
[[nodiscard]] bool contains(std::string_view text, std::string_view part) noexcept;

// Text with width variants folded to one form (％ → %, ＞ → >, ０ → 0, ， → ",", full-width blank →
// blank, （ → "(", ﹥ → >), and the way back: origin[i] is the byte of the original that byte i of
// `text` came from; origin has one entry more, the length of the original.
struct Folded {
  std::string text;
  std::vector<std::uint32_t> origin;
};
[[nodiscard]] Folded fold(std::string_view original);
// The folding of one code point, where it changes: U+FF05 → "%".
[[nodiscard]] char32_t fold(char32_t code_point) noexcept;
// The folded text alone.
[[nodiscard]] std::string folded(std::string_view original);

}  // namespace jixiao
