#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao::form {

// No label is longer; what is longer is text, and is not even folded.
inline constexpr std::size_t longest_label = 160;

// 得分(20分*执行率) → 得分 and 20分*执行率; nothing when the text does not end in a bracket.
struct Bracketed {
  std::string_view head;
  std::string_view inside;
};
[[nodiscard]] std::optional<Bracketed> trailing_bracket(std::string_view text);

// 产出指标（50分） → 产出指标 and 50; without points the text itself.
struct Pointed {
  std::string_view text;
  std::optional<std::string> points;
};
[[nodiscard]] Pointed split_points(std::string_view cell);
// The points in brackets: 50分, 50, 20分*执行率.
[[nodiscard]] std::optional<std::string> points_in(std::string_view brackets);

// A name as lists know it: folded, without blanks, without points.
[[nodiscard]] std::string plain(std::string_view cell);
// A number, or one of the strokes that stand for none.
[[nodiscard]] bool is_points(std::string_view cell);
[[nodiscard]] bool has_digit(std::string_view cell);

}  // namespace jixiao::form
