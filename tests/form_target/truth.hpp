#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.hpp"
#include "grammar/vocabulary.hpp"

namespace jixiao::form {

// A row of a published target table as a reader of the page sees it. A half that is blank there is
// nothing.
struct TrueRow {
  std::string level2;
  std::optional<std::string> period_name;
  std::string period_value;
  std::optional<std::string> annual_name;
  std::string annual_value;
};

struct TrueForm {
  std::string name;  // of the project, or of the department
  bool department = false;
  std::vector<TrueRow> rows;
  [[nodiscard]] std::size_t cells() const;
};

// seed_001.txt and seed_003.txt: transcribed by hand. A line is 三级指标, 指标值 and the same of
// the year's block, parted by tabs; = is what stands in the first block, - is blank.
[[nodiscard]] std::vector<TrueForm> true_forms(std::string_view file);
[[nodiscard]] TrueForm const& true_form(std::vector<TrueForm> const& forms, std::string_view name);
[[nodiscard]] std::string file_text(std::string const& path);
[[nodiscard]] Vocabulary const& words();

// How a reading compares with the truth, cell by cell: a value counts as right when its name, its
// block and its own text are.
struct Score {
  std::size_t cells = 0;
  std::size_t right = 0;
  std::size_t invented = 0;
  std::size_t levels = 0;  // of the right ones, those in the right level-2 group
  std::string wrong;       // for people
};
[[nodiscard]] Score compare(Form const& form, TrueForm const& truth);
[[nodiscard]] Score compare(std::vector<Form> const& forms, std::vector<TrueForm> const& truth);

}  // namespace jixiao::form
