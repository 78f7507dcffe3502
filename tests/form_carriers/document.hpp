#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::form {

// A table as a person sees it, with merged cells, and its renderings in every carrier.
struct PrintedCell {
  std::size_t column = 0;
  std::string text;
  std::size_t columns = 1;
  std::size_t rows = 1;
};
using PrintedTable = std::vector<std::vector<PrintedCell>>;

[[nodiscard]] std::string to_csv(PrintedTable const& table);
[[nodiscard]] std::string to_html(PrintedTable const& table);
[[nodiscard]] std::string to_docx(PrintedTable const& table);

// The tables as the sheets of a workbook: shared strings and inline ones by turns.
struct PrintedSheet {
  std::string name;
  PrintedTable table;
};
[[nodiscard]] std::string to_xlsx(std::vector<PrintedSheet> const& sheets);

// A workbook whose first sheet, named Sheet1, is this XML between <worksheet> tags. `strings` are
// the items of the shared strings, `styles` the formats of its cells.
[[nodiscard]] std::string xlsx_of(std::string_view sheet, std::string_view strings = "",
                                  std::vector<std::string> const& formats = {});
// A Word document with this XML in its body.
[[nodiscard]] std::string docx_of(std::string_view body);

[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace jixiao::form
