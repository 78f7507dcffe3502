#pragma once

#include <span>
#include <string>
#include <vector>

#include "form/target_judge.hpp"
#include "form/target_lines.hpp"

namespace jixiao::form {

struct Token {
  std::string_view text;
  std::size_t line;
  bool starts_line;
};

// A label of the `target-header` list and what is printed behind it.
struct Section {
  std::string key;
  std::string label;     // as printed, without the colon
  std::string brackets;  // behind the label: 元
  std::size_t line;
  std::vector<Token> tokens;

  [[nodiscard]] std::string text() const;  // lines joined without blanks
  [[nodiscard]] std::string place() const;
};

// Labels may be broken over lines (部门战略 / 目标) and carry their value behind a colon.
[[nodiscard]] std::vector<Section> sections_of(std::span<TargetLine const> lines,
                                               TargetJudge const& judge);

}  // namespace jixiao::form
