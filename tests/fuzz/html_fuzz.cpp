#include "form/from_html.hpp"
#include "form/from_tables.hpp"
#include "read_fuzz.hpp"

// A page, whatever its bytes look like.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace jixiao::form;
  std::string_view const bytes{reinterpret_cast<char const*>(data), size};
  auto grid = grid_from_html("f.html", bytes, small_limits());
  if (grid.has_value())
    (void)from_tables("f.html", std::move(*grid), jixiao::testing::rules_words());
  return read_any("f.html", data, size);
}
