#include "document.hpp"
#include "read_fuzz.hpp"

// The XML of a sheet and, behind a zero byte, of its shared strings, packed into a workbook, so
// that no change is lost on a checksum.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace jixiao::form;
  std::string_view const all{reinterpret_cast<char const*>(data), size};
  auto const zero = std::min(all.find('\0'), all.size());
  auto const strings = zero < all.size() ? all.substr(zero + 1) : std::string_view{};
  auto const bytes = xlsx_of(all.substr(0, zero), strings, {"0.00%", "yyyy\"年\"m\"月\""});
  return read_any("f.xlsx", reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
}
