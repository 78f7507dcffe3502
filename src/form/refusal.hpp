#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/result.hpp"

namespace jixiao::form {

// Why a document, or a part of it, was not read.
[[nodiscard]] inline Error refusal(std::string_view name, std::string at, std::string zh,
                                   std::string en) {
  return {Place{std::string(name), std::move(at)}, Words{std::move(zh), std::move(en)}};
}

}  // namespace jixiao::form
