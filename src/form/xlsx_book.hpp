#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "form/archive.hpp"
#include "form/xlsx_number.hpp"

namespace jixiao::form {

// What the sheets of a workbook share: their names, the strings they point to, the formats of their
// numbers. Plain strings are views into the part they stand in, which is kept; most are never
// copied at all.
struct Book {
  struct Sheet {
    std::string name;
    std::string part;  // "" when the workbook names a sheet that it does not have
  };
  std::vector<Sheet> sheets;
  std::vector<std::string_view> strings;
  std::deque<std::string> store;      // what the strings are views of
  std::vector<NumberFormat> formats;  // by the style of a cell
  bool from_1904 = false;
};

[[nodiscard]] Result<Book> read_book(Archive& archive);

}  // namespace jixiao::form
