#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "form/form.hpp"
#include "rulebook/rulebook.hpp"
#include "scorecard/scorecard.hpp"

namespace jixiao {

struct Input {
  std::string_view name;  // as the user gave it
  std::string_view bytes;
};

struct Options {
  std::string_view scheme;  // --scheme; "" to choose
  std::string_view year;    // --year; "" for the form's own
};

struct Appraisal {
  std::vector<Scorecard> scorecards;  // one per self-assessment form, in the document's order
  Errors errors;                      // what could not be read
};

// bytes → form → expression → constraint → completion → score → grade → scorecard and findings.
[[nodiscard]] Appraisal appraise(Input const& input, rulebook::Rulebook const& rules,
                                 Options const& options);

}  // namespace jixiao
