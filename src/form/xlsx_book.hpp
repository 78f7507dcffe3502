#pragma once

#include <string>
#include <vector>

#include "form/archive.hpp"
#include "form/xlsx_number.hpp"

namespace jixiao::form {

// What the sheets of a workbook share: their names, the strings they point to, the formats of their
// numbers.
struct Book {
  struct Sheet {
    std::string name;
    std::string part;  // "" when the workbook names a sheet that it does not have
  };
  std::vector<Sheet> sheets;
  std::vector<std::string> strings;
  std::vector<NumberFormat> formats;  // by the style of a cell
  bool from_1904 = false;
};

[[nodiscard]] Result<Book> read_book(Archive& archive);

}  // namespace jixiao::form
