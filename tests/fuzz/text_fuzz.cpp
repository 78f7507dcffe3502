#include "read_fuzz.hpp"

// Text extracted from PDF: forms, target tables, budget tables.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  return jixiao::form::read_any("f.txt", data, size);
}
