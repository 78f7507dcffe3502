#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "form/budget_lines.hpp"
#include "form/budget_words.hpp"

namespace jixiao::form {

// The sentences of a document, whatever lines they were broken over: width variants folded, blanks
// and marks of emphasis taken out. Every byte knows its line.
class RunningText {
 public:
  explicit RunningText(std::span<BudgetLine const> lines);

  // Parts between 。 and ; in order.
  [[nodiscard]] std::vector<std::string_view> sentences() const;
  // "470" or "470-472": the lines of a part of the text.
  [[nodiscard]] std::string at(std::string_view part) const;

 private:
  struct Start {
    std::size_t byte;
    std::size_t line;
  };
  [[nodiscard]] std::size_t line_at(std::size_t byte) const;

  std::string text_;
  std::vector<Start> starts_;  // of lines
};

// Parts between commas that do not stand inside a number.
[[nodiscard]] std::vector<std::string_view> clauses_of(std::string_view sentence);

// 6,061.09万元 in a clause: where the number begins, and what is behind the unit.
struct MoneyInText {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string number;
  std::string unit;
};
[[nodiscard]] bool find_money(std::string_view clause, std::size_t from, BudgetWords const& words,
                              MoneyInText& found);

}  // namespace jixiao::form
