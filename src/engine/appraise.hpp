#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "form/read.hpp"
#include "rulebook/rulebook.hpp"
#include "scorecard/scorecard.hpp"

namespace jixiao {

struct Input {
  std::string_view name;  // as the user gave it
  std::string_view bytes;
};

struct Options {
  std::string_view scheme;  // --scheme; "" to choose
  std::string_view year;    // --year: of forms that print none
};

struct Appraisal {
  std::vector<Scorecard> scorecards;  // one per self-assessment form, in the document's order
  Errors errors;                      // what could not be read
};

// bytes → form → expression → constraint → completion → score → grade → scorecard and findings.
[[nodiscard]] Appraisal appraise(Input const& input, rulebook::Rulebook const& rules,
                                 Options const& options);

// One form of any kind and what the checks say of it.
struct Inspected {
  form::Form form;
  std::vector<Finding> findings;
};
struct Inspection {
  std::vector<Inspected> forms;  // in the document's order
  Errors errors;
};

// Findings alone, on target forms too.
[[nodiscard]] Inspection inspect(Input const& input, rulebook::Rulebook const& rules,
                                 Options const& options);

// The forms as recovered, nothing judged.
[[nodiscard]] form::Reading read_forms(Input const& input, rulebook::Rulebook const& rules,
                                       Options const& options);

// "0.1.0"
[[nodiscard]] std::string_view program_version();

}  // namespace jixiao
