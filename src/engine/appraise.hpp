#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "check/across/document.hpp"
#include "form/piece.hpp"
#include "form/read.hpp"
#include "rulebook/rulebook.hpp"
#include "rulebook/selection.hpp"
#include "scorecard/scorecard.hpp"

namespace jixiao {

struct Input {
  std::string_view name;  // as the user gave it
  std::string_view bytes;
  form::Piece const* piece = nullptr;  // one form of a stream, which stands alone
};

struct Options {
  std::string_view scheme;                         // --scheme; "" to choose
  std::string_view year;                           // --year: of forms that print none
  form::Limits limits = {};                        // --limit: how much of a document is read
  rulebook::Selection const* selection = nullptr;  // --select, --ignore: which checks speak
  bool verified = false;                           // say what was recomputed and holds, too
};

struct Appraisal {
  std::vector<Scorecard> scorecards;  // one per self-assessment form, in the document's order
  Errors errors;                      // what could not be read
  std::size_t passed_over = 0;        // forms that are no self-assessments, and budget tables
};

// bytes → form → expression → constraint → completion → score → grade → scorecard and findings.
[[nodiscard]] Appraisal appraise(Input const& input, rulebook::Rulebook const& rules,
                                 Options const& options);

// One form of any kind and what the checks say of it.
struct Inspected {
  form::Form form;
  std::vector<Finding> findings;
  // Relations of a target form that were recomputed and hold: 5 × 1980元 × 12 = 118800元, the year's
  // funds. No findings; a summary may say them.
  std::vector<Words> verified = {};
};
struct Inspection {
  std::vector<Inspected> forms;  // in the document's order
  Errors errors;
  // What a document holds besides forms, and what the checks say of its tables. A document that
  // holds nothing else is read, too.
  std::vector<form::BudgetTable> budget_tables = {};
  std::vector<form::DepartmentStatement> statements = {};
  std::vector<Finding> table_findings = {};
};

// Findings alone, on target forms too.
[[nodiscard]] Inspection inspect(Input const& input, rulebook::Rulebook const& rules,
                                 Options const& options);

// What is kept of a document until all are read: what documents are held against one another by.
[[nodiscard]] check::Document document_of(std::string_view name, Inspection inspection);
// Findings of documents held against one another, and of the parts of each.
[[nodiscard]] std::vector<Finding> inspect_together(std::span<check::Document const> documents,
                                                    rulebook::Rulebook const& rules,
                                                    Options const& options);
// Which project indicator supports which of its department, in Graphviz notation.
[[nodiscard]] std::string support_graph(std::span<check::Document const> documents,
                                        rulebook::Rulebook const& rules);

// The forms as recovered, nothing judged.
[[nodiscard]] form::Reading read_forms(Input const& input, rulebook::Rulebook const& rules,
                                       Options const& options);

// "0.1.0"
[[nodiscard]] std::string_view program_version();

}  // namespace jixiao
