#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "grammar/vocabulary.hpp"

namespace jixiao::grammar {

// Where a text broke off that begins like a relation, a number or a date, and what would have been
// accepted there: "number", "unit", "end" or "date".
struct Diagnosis {
  std::size_t byte = 0;
  std::string expected;
  bool too_long = false;  // a number that exact arithmetic does not hold
};
[[nodiscard]] std::optional<Diagnosis> diagnose(std::string_view text, Vocabulary const& words);

}  // namespace jixiao::grammar
