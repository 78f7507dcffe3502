#include "form/from_pdf.hpp"
#include "read_fuzz.hpp"

// What poppler gives, and what is made of it.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace jixiao::form;
  if (!is_pdf({reinterpret_cast<char const*>(data), size})) return 0;
  return read_any("f.pdf", data, size);
}
