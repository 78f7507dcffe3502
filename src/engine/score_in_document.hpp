#pragma once

#include <span>

#include "form/budget_table.hpp"
#include "score/score.hpp"

namespace jixiao {

// A form scored as part of its document: where it prints neither amounts nor a rate for the
// execution rate, those that a budget table of the document surely gives for the same department
// and year (form::execution_amounts) are taken, and the proof says from where. The form itself
// stays as printed.
[[nodiscard]] score::ScoredForm score_in_document(form::Form const& form,
                                                  score::SchemeChoice const& choice,
                                                  rulebook::Rulebook const& rules,
                                                  std::span<form::BudgetTable const> tables);

}  // namespace jixiao
