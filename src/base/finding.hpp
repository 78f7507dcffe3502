#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/place.hpp"

namespace jixiao {

enum class Severity { error, warning, info };

// The values that a message template names: {sum}, {expected}.
using Arguments = std::vector<std::pair<std::string, std::string>>;

// A cell shown under a finding as it is printed, with the bytes that offend under carets.
struct Quote {
  std::string name;  // what the cell is: 年度指标值, 年度目标
  std::string text;
  std::size_t offset = 0;
  std::size_t length = 0;  // 0: the cell is shown without carets
};

// Something the reader of a form must see. The words come from the check's entry in rules/checks
// (message and advice, in both languages) filled with `arguments`, so a finding is cheap to make
// and its wording is data.
struct Finding {
  std::string rule;  // SUM-100, as in rules/checks
  Severity severity = Severity::warning;
  Place place;
  std::string subject;  // the indicator or field, as printed
  Arguments arguments;
  std::vector<Place> also;    // a second place that matters
  std::vector<Quote> quotes;  // cells to show; those of `also` stand after those of `place`
};

[[nodiscard]] constexpr char const* name_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::info: return "info";
  }
  return "";
}

}  // namespace jixiao
