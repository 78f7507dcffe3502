#include "document.hpp"
#include "read_fuzz.hpp"

// The body of a Word document, packed into one.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace jixiao::form;
  auto const bytes = docx_of({reinterpret_cast<char const*>(data), size});
  return read_any("f.docx", reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
}
