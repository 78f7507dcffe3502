#pragma once

#include <string>
#include <vector>

#include "base/words.hpp"
#include "rulebook/rulebook.hpp"
#include "score/score.hpp"

// What the scheme says follows from a form: 核减或调整 after a poor result, 事前绩效评估 from an
// amount on.
namespace jixiao {

struct Consequence {
  rulebook::ConsequenceSpec const* spec = nullptr;
  // Every grade that is possible meets the condition, or every amount printed, and the document
  // asks for nothing that no form shows.
  bool certain = false;
};

// Those whose condition holds or may hold. A grade that could be reached, but is neither computed
// nor declared, is no ground to speak of a consequence. `scored` is null for a target form.
[[nodiscard]] std::vector<Consequence> consequences_of(form::Form const& form,
                                                       score::ScoredForm const* scored,
                                                       rulebook::Scheme const& scheme,
                                                       Vocabulary const& vocabulary);

// One sentence with the document it rests on.
[[nodiscard]] std::string in_words(Consequence const& consequence, rulebook::Scheme const& scheme,
                                   rulebook::Rulebook const& rules, Language language);

}  // namespace jixiao
