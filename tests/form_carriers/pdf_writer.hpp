#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::form {

struct Printed {
  int x, y;
  std::string_view text;
};

// A PDF with a page for each list, in a font whose codes are those of Unicode.
[[nodiscard]] std::string pdf_of(std::vector<std::vector<Printed>> const& pages);

// The objects of a PDF, the catalogue first, as a file.
[[nodiscard]] std::string pdf_of_objects(std::vector<std::string> const& objects);

}  // namespace jixiao::form
