#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "form/form.hpp"
#include "rulebook/rulebook.hpp"
#include "rulebook/selection.hpp"
#include "score/score.hpp"

// The audit: what a careful reviewer would find in one form, and nothing else.
namespace jixiao::check {

struct Row;
struct Claims;
struct HeldRelation;
struct Text;
struct Value;

// Everything a check may look at. `scored` is null for target forms; rows, values, texts
// and claims are set by from_form, once for all checks: see rows_of, values_of, texts_of.
struct Facts {
  form::Form const& form;
  score::ScoredForm const* scored;
  rulebook::Scheme const* scheme;
  rulebook::Rulebook const& rules;
  std::vector<Row> const* rows = nullptr;
  rulebook::Selection const* selection = nullptr;  // null: the checks that speak by default
  std::vector<Value> const* values = nullptr;
  std::vector<Text> const* texts = nullptr;
  // What the texts of a target form say in numbers, read once; null for self-assessments.
  Claims const* claims = nullptr;
  // Where the relations of a target form that were recomputed and hold are to be put; null:
  // nowhere.
  std::vector<HeldRelation>* held = nullptr;
};

// A check looks at the facts and reports through the sink. It needs its inputs to be present and is
// silent otherwise.
using Check = void (*)(Facts const&, rulebook::CheckSpec const&, std::vector<Finding>&);

struct Entry {
  std::string_view run;  // as in rules/checks/<ID>.xml
  Check check;
};
// All checks of one form in code: the tables of the subjects joined, compared with the data by a
// house test.
[[nodiscard]] std::span<Entry const> all();

// Every check of the rulebook that applies to the form, in the rulebook's order; findings in the
// order of severity, then of the form.
[[nodiscard]] std::vector<Finding> from_form(Facts const& facts);

}  // namespace jixiao::check
