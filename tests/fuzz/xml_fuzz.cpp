#include "form/from_xml.hpp"
#include "read_fuzz.hpp"

// The canonical form XML.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace jixiao::form;
  std::string_view const bytes{reinterpret_cast<char const*>(data), size};
  expect_answer(from_xml("f.xml", bytes, small_limits()), "f.xml");
  return 0;
}
