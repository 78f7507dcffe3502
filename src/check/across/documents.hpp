#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "check/across/document.hpp"
#include "check/rows.hpp"
#include "rulebook/rulebook.hpp"
#include "rulebook/selection.hpp"

// The audit of what no single form shows: the tables of one document, and documents held against
// one another. A check of one form looks at Facts (check.hpp); these look at whole documents.
namespace jixiao::check {

// A form among all documents. `department` and `project` are the names as they are compared, "" for
// a form whose department, or project, cannot be told.
struct Member {
  form::Form const* form = nullptr;
  Document const* document = nullptr;
  std::string department;
  std::string unit;
  std::string project;
};

// Everything such a check may look at. Rows are typed when they are first asked for, since most
// forms of a large collection have no counterpart; so a value is used by one thread.
class AcrossFacts {
 public:
  AcrossFacts(std::span<Document const> documents, rulebook::Rulebook const& rules);

  [[nodiscard]] std::span<Document const> documents() const { return documents_; }
  [[nodiscard]] rulebook::Rulebook const& rules() const { return rules_; }
  [[nodiscard]] std::vector<Member> const& members() const { return members_; }
  // Rows of the form as rows_of gives them, without what scoring would know.
  [[nodiscard]] std::vector<Row> const& rows(Member const& member) const;
  // The members of one department and year, department by department; those without a department
  // are in none.
  [[nodiscard]] std::vector<std::vector<Member const*>> departments() const;

 private:
  std::span<Document const> documents_;
  rulebook::Rulebook const& rules_;
  std::vector<Member> members_;
  mutable std::map<form::Form const*, TypedRows> typed_;
};

using AcrossCheck = void (*)(AcrossFacts const&, rulebook::CheckSpec const&, std::vector<Finding>&);

struct AcrossEntry {
  std::string_view run;  // as in rules/checks/<ID>.xml
  AcrossCheck check;
};
// All checks of documents in code. Those that apply to "documents" hold them against one another;
// those of table_checks (check/table) apply to "tables" and are given one document at a time.
[[nodiscard]] std::span<AcrossEntry const> across_checks();

// What the tables of one document say against themselves and against its text.
[[nodiscard]] std::vector<Finding> from_tables(Document const& document,
                                               rulebook::Rulebook const& rules,
                                               rulebook::Selection const* selection = nullptr);
// What documents say against one another, or parts of one document: each of all documents of a run.
[[nodiscard]] std::vector<Finding> from_documents(std::span<Document const> documents,
                                                  rulebook::Rulebook const& rules,
                                                  rulebook::Selection const* selection = nullptr);

// Adds a finding of the check's own id and severity, as `report` does for a form.
Finding& report(rulebook::CheckSpec const& spec, Place place, std::string subject,
                Arguments arguments, std::vector<Finding>& findings);

// The name of a department as names are compared: folded, without blanks and without its code
// (021-, [021001]).
[[nodiscard]] std::string bare_department(std::string_view name);

}  // namespace jixiao::check
