#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "check/rows.hpp"
#include "form/form.hpp"

// Which forms of several documents are one and the same form, and which of their rows are one row.
namespace jixiao::comparison {

// One form of each document, as an index into its forms.
struct FormSet {
  std::vector<std::size_t> forms;
  bool other_name = false;  // paired because each document has one form; the names differ
  bool several = false;     // a document has more than one such form; the first was taken
};
struct FormPairs {
  std::vector<FormSet> sets;  // in the order of the first document
  // (document, form): forms without a counterpart in every other document.
  std::vector<std::pair<std::size_t, std::size_t>> alone;
};
// Forms of the same project, or department, by their names as names are compared.
[[nodiscard]] FormPairs pair_forms(std::vector<std::vector<form::Form const*>> const& documents);

// One row through all versions; null where a version does not have it.
using RowSet = std::vector<check::Row const*>;
// Rows of the same name under the same level-1 and level-2 name, those of one name in their order;
// then rows of a name that stands only once on either side, wherever it stands; then, within one
// level, a name that is the beginning of the other, for it may be cut, and at last one that may be
// the other under a new name, where no other may be.
[[nodiscard]] std::vector<RowSet> pair_rows(
    std::vector<std::vector<check::Row> const*> const& versions);

}  // namespace jixiao::comparison
