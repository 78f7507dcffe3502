#pragma once

#include <span>
#include <string>
#include <vector>

#include "form/budget_text_table.hpp"

namespace jixiao::form {

// A row put together from its lines: its figures in printed order, blanks between them unknown.
struct TextRow {
  std::string name;
  std::size_t indent = 0;
  std::vector<std::string> figures;
  std::string remark;
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t name_lines = 1;
  bool sure = true;

  [[nodiscard]] std::string at() const;
};

// A row of two blocks side by side (收入 预算数 支出 预算数). A `single` row prints one block, its
// first here, whichever side it stands on. The remark is the first block's.
struct TwinRow {
  TextRow blocks[2];
  bool sure = true;
  bool single = false;
};

struct RowShape {
  bool names;    // the first column is one of names
  bool remarks;  // the last column is one of remarks
};

[[nodiscard]] std::vector<TextRow> text_rows(std::span<BudgetPage const> pages, RowShape shape,
                                             BudgetWords const& words);
[[nodiscard]] std::vector<TwinRow> twin_rows(std::span<BudgetPage const> pages, bool remarks,
                                             BudgetWords const& words);

}  // namespace jixiao::form
