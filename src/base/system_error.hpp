#pragma once

#include "base/words.hpp"

namespace jixiao {

// Why the operating system refused something, from its errno: the usual reasons in both languages,
// any other as the system words it.
[[nodiscard]] Words reason_of(int code);

}  // namespace jixiao
