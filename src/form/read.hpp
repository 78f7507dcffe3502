#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "form/budget_table.hpp"
#include "form/department_statement.hpp"
#include "form/form.hpp"
#include "form/limits.hpp"
#include "grammar/vocabulary.hpp"

namespace jixiao::form {

// What a document gave: its forms in order, and what could not be read. Both may be non-empty.
struct Reading {
  std::vector<Form> forms;
  Errors errors;
  // What text carries besides forms. With these, a document that merely has no form is read too;
  // `formless` says that this is all the errors say.
  std::vector<BudgetTable> budget_tables = {};
  std::vector<DepartmentStatement> statements = {};
  bool formless = false;
};

// Finds out the carrier (canonical XML or JSON, CSV/TSV, XLSX, DOCX, HTML, PDF, text extracted from
// PDF) and the encoding from the bytes, and reads all forms. A document without any form, a form
// without indicators, broken or binary bytes are errors that name the place. `name` is the file as
// the user gave it.
[[nodiscard]] Reading from_bytes(std::string_view name, std::string_view bytes,
                                 Vocabulary const& vocabulary, Limits const& limits = {});

}  // namespace jixiao::form
