#include "form/archive.hpp"
#include "read_fuzz.hpp"

// An archive as it stands: its directory, its parts, and what they say.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace jixiao::form;
  std::string_view const bytes{reinterpret_cast<char const*>(data), size};
  if (auto archive = Archive::open("f.zip", bytes, small_limits()); archive.has_value())
    for (auto const& entry : archive->entries()) (void)archive->read(entry);
  return bytes.starts_with("PK") ? read_any("f.xlsx", data, size) : 0;
}
