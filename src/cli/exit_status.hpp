#pragma once

#include <algorithm>

namespace jixiao::cli {

// What the program tells its caller; of several inputs the gravest counts.
enum class ExitStatus {
  clean = 0,          // everything was read; no error finding, nothing declared contradicted
  objectionable = 1,  // everything was read; an error finding, or a declared value contradicted
  failed = 2,  // wrong usage, an input that could not be read, or output that was not written
};

[[nodiscard]] constexpr ExitStatus worse(ExitStatus a, ExitStatus b) {
  return std::max(a, b);
}

}  // namespace jixiao::cli
