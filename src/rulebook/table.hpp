#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::rulebook {

// Rows of cells as aligned text: columns as wide as their widest cell on a terminal, two blanks
// between them, nothing behind the last one. Every line begins with `indent` blanks.
struct Table {
  std::vector<std::vector<std::string>> rows;

  void add(std::vector<std::string> row) { rows.push_back(std::move(row)); }
  [[nodiscard]] std::string to_string(int indent = 0) const;
};

// Words with `between` them, broken into lines of at most `columns` where a word does not fit;
// lines but the first are indented.
[[nodiscard]] std::string flow(std::vector<std::string> const& words, int columns, int indent,
                               std::string_view between = " ");

}  // namespace jixiao::rulebook
