#include "form/from_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

constexpr std::array<std::string_view, 5> paragraph_tags{"<p>", "</p>", "<br>", "<br/>", "<br />"};

// <p>…</p> → …; a tag between two texts is a line end.
std::string without_tags(std::string_view text) {
  std::string out;
  bool line_end = false;
  while (!text.empty()) {
    std::size_t tag = 0;
    if (text.front() == '<')
      for (auto const known : paragraph_tags)
        if (text.starts_with(known)) tag = known.size();
    if (tag > 0) {
      line_end = !out.empty();
      text.remove_prefix(tag);
      continue;
    }
    if (line_end) out += '\n';
    line_end = false;
    auto const next = text.find('<', 1);
    out += text.substr(0, next);
    text.remove_prefix(next == std::string_view::npos ? text.size() : next);
  }
  return out;
}

Errors too_wide(std::string_view name, std::size_t line) {
  return {Error{Place{std::string(name), fmt::format("{}", line)},
                Words{fmt::format("第 {} 行超过 {} 列", line, Grid::max_columns),
                      fmt::format("line {} has more than {} columns", line, Grid::max_columns)}}};
}

}  // namespace

Result<Grid> grid_from_text(std::string_view name, std::string_view text) {
  Grid grid;
  std::string_view const all = grid.keep(std::string(text));
  std::size_t line = 0;
  for (std::size_t start = 0; start < all.size();) {
    std::size_t const end = std::min(all.find('\n', start), all.size());
    auto rest = all.substr(start, end - start);
    start = end + 1;
    ++line;
    while (!rest.empty() && (rest.back() == '\r' || rest.back() == '\t' || rest.back() == ' ' ||
                             rest.back() == '\f'))
      rest.remove_suffix(1);
    if (trim(rest).empty()) continue;
    Row row{line, line, {}};
    while (true) {
      auto const tab = rest.find('\t');
      auto cell = rest.substr(0, tab);
      if (contains(cell, "<")) cell = grid.keep(without_tags(cell));
      if (row.cells.size() == Grid::max_columns) return too_wide(name, line);
      row.cells.push_back(cell);
      if (tab == std::string_view::npos) break;
      rest.remove_prefix(tab + 1);
    }
    grid.rows.push_back(std::move(row));
  }
  return grid;
}

}  // namespace jixiao::form
