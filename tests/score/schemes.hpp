#pragma once

#include "rulebook/scheme.hpp"

// Schemes made by hand, so that the formulas are tested without any rule file.
namespace jixiao::rulebook {

inline Ratio ratio(char const* text) {
  return *Ratio::parse(text);
}

// R1, tiers cut at 80% and 60%, bands 90/80/60.
inline Scheme national() {
  Scheme scheme;
  scheme.id = "national";
  scheme.groups = {
      {"output", {"产出", "output"}, {"output"}, Decimal{50}, true},
      {"benefit", {"效益", "benefit"}, {"benefit"}, Decimal{30}, true},
      {"satisfaction", {"满意度", "satisfaction"}, {"satisfaction"}, Decimal{10}, true}};
  scheme.execution.points = Decimal{10};
  scheme.tiers = {{"1", {"达成年度指标"}, ratio("0.8"), ratio("1"), true},
                  {"2", {"部分达成"}, ratio("0.6"), ratio("0.8"), false},
                  {"3", {"未达成"}, ratio("0"), ratio("0.6"), false}};
  scheme.rounding.tolerance = decimal("0.005");
  scheme.bands = {{"excellent", {"优", "excellent"}, Decimal{90}, Decimal{100}, true},
                  {"good", {"良", "good"}, Decimal{80}, Decimal{90}, false},
                  {"fair", {"中", "fair"}, Decimal{60}, Decimal{80}, false},
                  {"poor", {"差", "poor"}, Decimal{0}, Decimal{60}, false}};
  return scheme;
}

// R2, tiers cut at 80% and 50%.
inline Scheme hubei() {
  Scheme scheme = national();
  scheme.id = "hubei";
  scheme.execution.points = Decimal{20};
  scheme.quantitative.reverse = ReverseFormula::inverse_ratio;
  scheme.tiers[1].low = ratio("0.5");
  scheme.tiers[2].high = ratio("0.5");
  return scheme;
}

// A pass threshold and interpolated satisfaction.
inline Scheme central() {
  Scheme scheme = national();
  scheme.id = "central";
  scheme.quantitative.pass_threshold = ratio("0.6");
  scheme.satisfaction = {SatisfactionFormula::interpolate, ratio("0.9"), ratio("0.6")};
  return scheme;
}

}  // namespace jixiao::rulebook
