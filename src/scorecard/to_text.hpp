#pragma once

#include <string>
#include <vector>

#include "scorecard/checked.hpp"
#include "scorecard/layout.hpp"
#include "scorecard/scorecard.hpp"

namespace jixiao {

// A scorecard as a person reads it in a terminal: what the form says and what the rules give, the
// rows, and then what is wrong with it.
[[nodiscard]] std::string to_text(Scorecard const& card, rulebook::Rulebook const& rules,
                                  TextStyle const& style);

// Findings by severity, those of one check together, so that advice and citation stand once; under
// each the cells it is about.
[[nodiscard]] std::string to_text(std::vector<Finding> const& findings,
                                  rulebook::Rulebook const& rules, TextStyle const& style);

// What was checked, the findings, and whether it can be submitted.
[[nodiscard]] std::string to_text(Checked const& checked, rulebook::Rulebook const& rules,
                                  TextStyle const& style);

// The last line of a run: nothing when the one form has said it already.
[[nodiscard]] std::string summary_of(CheckReport const& report, TextStyle const& style);

// A form as recovered: every field that is printed on it.
[[nodiscard]] std::string to_text(form::Form const& form, TextStyle const& style);

// What a reader has to know about the total and its grade: points that add up to too much, or a
// form that shows only part of them.
[[nodiscard]] std::vector<Words> remarks_on(score::Points const& total);

// The first lines of any of them: title, project, unit, source.
[[nodiscard]] std::string heading_of(form::Form const& form, TextStyle const& style);

// 第 671-702 行, line 57, Sheet1!C12.
[[nodiscard]] std::string place_in_words(std::string const& at, Language language);
[[nodiscard]] std::string_view in_words(Basis basis, Language language);
[[nodiscard]] std::string_view in_words(score::Verdict verdict, Language language);
[[nodiscard]] std::string_view in_words(Severity severity, Language language);

}  // namespace jixiao
