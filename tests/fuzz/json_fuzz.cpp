#include "read_fuzz.hpp"

// Forms as JSON lines; what does not begin like an object is left to the other targets.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  return size > 0 && data[0] == '{' ? jixiao::form::read_any("f.json", data, size) : 0;
}
