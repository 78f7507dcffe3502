#include "rulebook/table.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::rulebook {

std::string Table::to_string(int indent) const {
  std::vector<int> widths;
  for (auto const& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t column = 0; column < row.size(); ++column)
      widths[column] = std::max(widths[column], display_width(row[column]));
  }
  std::string text;
  for (auto const& row : rows) {
    std::string line(static_cast<std::size_t>(indent), ' ');
    for (std::size_t column = 0; column < row.size(); ++column)
      line += pad(row[column], widths[column] + 2);
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

std::string flow(std::vector<std::string> const& words, int columns, int indent,
                 std::string_view between) {
  std::string text;
  int used = 0;
  for (auto const& word : words) {
    int const width = display_width(word);
    int const gap = display_width(between);
    if (used > 0 && used + gap + width > columns) {
      text += "\n" + std::string(static_cast<std::size_t>(indent), ' ');
      used = 0;
    } else if (used > 0) {
      text += between;
      used += gap;
    }
    text += word;
    used += width;
  }
  return text;
}

}  // namespace jixiao::rulebook
