#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "score/score.hpp"

// The points of one scored thing drawn as a small inline picture: a track from 0 to the weight, on
// it a band for what the rules allow, a tick for what the form declares and a dot for the score.
namespace jixiao {

// Where a value stands on a track of 1000: a whole number, rounded half up. What lies outside 0 to
// `weight` stands just beyond the track's end. Nothing when the weight is not above 0.
inline constexpr int before_track = -25;
inline constexpr int beyond_track = 1025;
[[nodiscard]] std::optional<int> on_track(Decimal value, Decimal weight);

// The picture; `words` say the same to those who cannot see it. "" when there is nothing to draw.
[[nodiscard]] std::string html_bar(score::Points const& points, std::string_view words);

}  // namespace jixiao
