#include "read_fuzz.hpp"

// Delimited text in any encoding.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  return jixiao::form::read_any("f.csv", data, size);
}
