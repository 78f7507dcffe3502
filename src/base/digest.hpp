#pragma once

#include <string>
#include <string_view>

namespace jixiao {

// SHA-256 in lower-case hex, so that an auditor can repeat it with sha256sum.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace jixiao
