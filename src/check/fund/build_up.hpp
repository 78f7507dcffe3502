#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/fund/money.hpp"

// Quantity × unit price × periods: 5人 × 1980元/月/人 × 12个月.
namespace jixiao::check {

struct BuildUp {
  Row const* price = nullptr;
  Row const* quantity = nullptr;
  Decimal count;
  Decimal unit_price;
  int periods = 1;     // a year of 12 months or 4 quarters
  Decimal product;     // in 元, for the year
  bool least = false;  // no less than this: count and price are exact or lower bounds
  bool exact = false;

  // 5 × 1980元 × 12
  [[nodiscard]] std::string formula() const;
};
// Prices whose quantity is found for sure: the units fit, and one quantity row alone is named
// alike.
[[nodiscard]] std::vector<BuildUp> build_ups(Facts const& facts);

}  // namespace jixiao::check
