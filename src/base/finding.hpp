#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/place.hpp"

namespace jixiao {

enum class Severity { error, warning, info };

// The values that a message template names: {sum}, {expected}.
using Arguments = std::vector<std::pair<std::string, std::string>>;

// Something the reader of a form must see. The words come from the check's entry in rules/checks
// (message and advice, in both languages) filled with `arguments`, so a finding is cheap to make
// and its wording is data.
struct Finding {
  std::string rule;  // SUM-100, as in rules/checks
  Severity severity = Severity::warning;
  Place place;
  std::string subject;  // the indicator or field, as printed
  Arguments arguments;
  std::vector<Place> also;  // a second place that matters
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
