#pragma once

#include <span>

#include "base/finding.hpp"
#include "base/words.hpp"
#include "base/writer.hpp"
#include "rulebook/rulebook.hpp"
#include "scorecard/scorecard.hpp"

namespace jixiao {

inline constexpr std::string_view scorecard_namespace = "urn:jixiao:scorecard:1";

// A scorecard as the public interface prints it: one object, `scorecard`. The words for people in
// it (messages, steps, citations) are in `language`; everything else is the same in both.
void write(Writer& writer, Scorecard const& card, rulebook::Rulebook const& rules,
           Language language);

// One object, `finding`.
void write(Writer& writer, Finding const& finding, rulebook::Rulebook const& rules,
           Language language);

// One row under one scheme, as `explain` shows it: an object, `explanation`.
void write(Writer& writer, score::ScoredIndicator const& row, rulebook::Scheme const& scheme,
           rulebook::Rulebook const& rules, Language language);

// The sentences of a finding: its check's templates filled with its arguments, and the documents
// the check cites, parted by semicolons.
[[nodiscard]] std::string message_of(Finding const& finding, rulebook::Rulebook const& rules,
                                     Language language);
[[nodiscard]] std::string advice_of(Finding const& finding, rulebook::Rulebook const& rules,
                                    Language language);
[[nodiscard]] std::string citation_of(Finding const& finding, rulebook::Rulebook const& rules,
                                      Language language);
// The document a step of a proof rests on; "" when the scheme does not state the value.
[[nodiscard]] std::string citation_of(score::Step const& step, rulebook::Scheme const& scheme,
                                      rulebook::Rulebook const& rules, Language language);

}  // namespace jixiao
