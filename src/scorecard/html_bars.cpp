#include "scorecard/html_bars.hpp"

#include <algorithm>

#include "scorecard/html.hpp"

namespace jixiao {
namespace {

std::string attribute(std::string_view name, int value) {
  return " " + std::string(name) + "=\"" + std::to_string(value) + "\"";
}

std::string box(std::string_view kind, int x, int y, int width, int height) {
  return "<rect class=\"" + std::string(kind) + "\"" + attribute("x", x) + attribute("y", y) +
         attribute("width", width) + attribute("height", height) + "/>";
}

constexpr int least_band = 8;  // a narrow band is still seen

}  // namespace

std::optional<int> on_track(Decimal value, Decimal weight) {
  constexpr int places = 4;  // finer than a track of 1000 can show
  auto const whole = weight.rounded(places);
  if (whole <= Decimal{}) return std::nullopt;
  auto const part = value.rounded(places);
  if (part.is_negative()) return before_track;
  if (part > whole) return beyond_track;
  return static_cast<int>((Ratio(part, whole) * Ratio(1000)).rounded(0).coefficient());
}

std::string html_bar(score::Points const& points, std::string_view words) {
  auto const at = [&](std::optional<Decimal> const& value) {
    return value && points.weight ? on_track(*value, *points.weight) : std::nullopt;
  };
  auto const low = at(points.low);
  auto const high = at(points.high);
  auto const declared = at(points.declared);
  auto const score = at(points.score);
  if (!low && !high && !declared && !score) return {};
  bool const wrong = points.verdict == score::Verdict::contradicted;
  std::string out = std::string(wrong ? "<svg class=\"bar error\"" : "<svg class=\"bar\"") +
                    " viewBox=\"-60 0 1120 140\" role=\"img\">" + html_element("title", "", words) +
                    box("track", 0, 62, 1000, 16);
  if (low && high && *low < *high)
    out += box("band", *low, 32, std::max(*high - *low, least_band), 76);
  if (score)
    out += "<circle class=\"dot\"" + attribute("cx", *score) + attribute("cy", 70) +
           attribute("r", 44) + "/>";
  if (declared) out += box("tick", *declared - 12, 4, 24, 132);
  return out + "</svg>";
}

}  // namespace jixiao
