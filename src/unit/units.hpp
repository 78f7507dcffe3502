#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ratio.hpp"

namespace jixiao {

// The units of measure (计量单位) and how they convert. A graph: units are the vertices, a printed
// conversion (1 亩 = 2000/3 平方米) an edge. Unit texts are canonical, as the grammar gives them; a
// rate (元/人/天) converts factor by factor and its denominators compare as a set, so 元/人/天
// equals 元/天/人 while 人 and 人次 stay apart.
class Units {
 public:
  Units();
  ~Units();
  Units(Units&&) noexcept;
  Units& operator=(Units&&) noexcept;

  // False when the name is known already. `dimension` groups what may be asked of a unit: money,
  // count, area, time, ratio, …
  bool add(std::string_view name, std::string_view dimension);
  // 1 `name` = factor · `other`; both added before. False when one is unknown, the factor is not
  // above 0, or what was related before says otherwise; std::overflow_error when it is not exact.
  bool relate(std::string_view name, Ratio const& factor, std::string_view other);

  [[nodiscard]] bool knows(std::string_view name) const;
  // Of a simple unit; "" when unknown. Of a rate: that of its numerator.
  [[nodiscard]] std::string dimension(std::string_view unit) const;
  // A value in `from` times this is the value in `to`; nothing when they are incomparable. Equal
  // texts, and two empty ones, are comparable even when unknown.
  [[nodiscard]] std::optional<Ratio> factor(std::string_view from, std::string_view to) const;
  // The units passed through, `from` and `to` included; empty when incomparable. Simple units only.
  [[nodiscard]] std::vector<std::string> path(std::string_view from, std::string_view to) const;
  // Names in the order added.
  [[nodiscard]] std::vector<std::string> names() const;
  // Names from which the dimension's first unit cannot be reached.
  [[nodiscard]] std::vector<std::string> stranded() const;
  // The graph in Graphviz notation.
  [[nodiscard]] std::string to_dot() const;

 private:
  struct Graph;
  std::unique_ptr<Graph> graph_;
};

// 元/人/天 → numerator 元, denominators 人 天.
struct RateParts {
  std::string_view numerator;
  std::vector<std::string_view> denominators;
};
[[nodiscard]] RateParts split_rate(std::string_view unit);

}  // namespace jixiao
