#pragma once

#include <string_view>

#include "form/limits.hpp"
#include "form/read.hpp"

namespace jixiao::form {

// A ZIP archive: a workbook or a Word document, told apart by its parts.
[[nodiscard]] Reading from_office(std::string_view name, std::string_view bytes,
                                  Vocabulary const& vocabulary, Limits const& limits);

// The files of Office before 2007, and documents with a password, are refused with what to do.
[[nodiscard]] bool is_legacy_office(std::string_view bytes);
[[nodiscard]] Error refuse_legacy_office(std::string_view name, std::string_view bytes);

}  // namespace jixiao::form
