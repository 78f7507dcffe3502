#include "scorecard/csv.hpp"

#include "base/text.hpp"
#include "scorecard/layout.hpp"

namespace jixiao {

std::string csv_cell(std::string_view text) {
  std::string out = "\"";
  auto const first = folded(trim(text).substr(0, 4));
  if (!first.empty() && contains("=+-@", std::string_view(first).substr(0, 1))) out += '\'';
  for (char const c : printable(text)) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace jixiao
