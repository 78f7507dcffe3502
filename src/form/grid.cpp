#include "form/grid.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace jixiao::form {
namespace {

std::size_t first_column(Row const& row) {
  auto const filled =
      std::ranges::find_if(row.cells, [](std::string_view text) { return !trim(text).empty(); });
  return static_cast<std::size_t>(filled - row.cells.begin());
}

std::string cell_range(std::vector<Row> const& rows, std::size_t first_row, std::size_t last_row) {
  std::size_t first = Grid::max_columns;
  std::size_t last = 0;
  for (std::size_t i = first_row; i <= last_row; ++i) {
    first = std::min(first, first_column(rows[i]));
    last = std::max(last, rows[i].cells.size());
  }
  auto const begin = cell_name(first, rows[first_row].first);
  auto const end = cell_name(last > 0 ? last - 1 : 0, rows[last_row].last);
  auto const sheet = sheet_prefix(rows[first_row].sheet);
  if (rows[first_row].sheet != rows[last_row].sheet)
    return sheet + begin + ":" + sheet_prefix(rows[last_row].sheet) + end;
  return begin == end ? sheet + begin : sheet + begin + ":" + end;
}

}  // namespace

std::string Grid::place(std::size_t first_row, std::size_t last_row) const {
  if (!rows[first_row].sheet.empty()) return cell_range(rows, first_row, last_row);
  auto const first = rows[first_row].first;
  auto const last = rows[last_row].last;
  return first == last ? fmt::format("{}", first) : fmt::format("{}-{}", first, last);
}

std::string cell_name(std::size_t column, std::size_t row) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return fmt::format("{}{}", letters, row);
}

std::string sheet_prefix(std::string_view sheet) {
  if (sheet.find_first_of(" !'()-+,;:&") == std::string_view::npos) return std::string(sheet) + "!";
  std::string out = "'";
  for (char const c : sheet) out += c == '\'' ? "''" : std::string(1, c);
  return out + "'!";
}

}  // namespace jixiao::form
