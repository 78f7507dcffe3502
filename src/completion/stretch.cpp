#include "completion/stretch.hpp"

#include <algorithm>
#include <array>

namespace jixiao {
namespace {

// The shortest and the longest that a stretch of the calendar can be, in days.
struct Stretch {
  std::string_view unit;
  int shortest;
  int longest;
};
constexpr std::array stretches{Stretch{"月", 28, 31}, Stretch{"个月", 28, 31},
                               Stretch{"季度", 90, 92}, Stretch{"年", 365, 366}};

Stretch const* stretch_of(std::string_view unit) {
  auto const* const found =
      std::find_if(stretches.begin(), stretches.end(),
                   [&](Stretch const& stretch) { return stretch.unit == unit; });
  return found == stretches.end() ? nullptr : found;
}

}  // namespace

std::optional<Factors> days_between(std::string_view goal, std::string_view actual,
                                    Units const& units) {
  if (Stretch const* stretch = stretch_of(actual);
      stretch != nullptr && stretch_of(goal) == nullptr)
    if (auto const day = units.factor("天", goal))
      return Factors{*day * Ratio{stretch->shortest}, *day * Ratio{stretch->longest}};
  if (Stretch const* stretch = stretch_of(goal);
      stretch != nullptr && stretch_of(actual) == nullptr)
    if (auto const day = units.factor(actual, "天"))
      return Factors{*day / Ratio{stretch->longest}, *day / Ratio{stretch->shortest}};
  return std::nullopt;
}

}  // namespace jixiao
