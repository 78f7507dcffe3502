#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace jixiao::form {

// The bytes of a file as UTF-8 text. The encoding is found from the bytes alone: a byte order mark,
// else UTF-8 when everything is UTF-8, else UTF-16 when the zero bytes say so, else GB18030. Bytes
// that fit none, that mix two encodings, or that are no text at all are refused with the offset of
// the first offending byte: a document is never read half right.
[[nodiscard]] Result<std::string> decode_bytes(std::string_view name, std::string_view bytes);

}  // namespace jixiao::form
