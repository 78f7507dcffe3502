#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::form {

// A word of a line; `amount` when it is a figure as tables print them: 88,544 · -26,920 · 105.00% ·
// a dash for nothing.
struct BudgetToken {
  std::string text;
  bool amount = false;
};

// A printed line of a table that extraction left as text. Blanks between single characters
// (合  计) part no words.
struct BudgetLine {
  std::size_t number;     // in the document, from 1
  std::string_view text;  // without blanks at its ends
  std::size_t indent = 0;
  bool after_blank = false;
  bool tabs = false;
  std::vector<BudgetToken> tokens;

  [[nodiscard]] std::size_t amounts() const;
};

[[nodiscard]] bool is_amount(std::string_view text);
[[nodiscard]] std::vector<BudgetToken> budget_tokens(std::string_view text);

// The lines with something on them, page numbers left out. `text` must outlive them. Their tokens
// are left to whoever needs them.
[[nodiscard]] std::vector<BudgetLine> budget_lines(std::string_view text);

}  // namespace jixiao::form
