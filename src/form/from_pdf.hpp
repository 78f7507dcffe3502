#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "form/laid_text.hpp"
#include "form/limits.hpp"

namespace jixiao::form {

[[nodiscard]] bool is_pdf(std::string_view bytes);

// The text of a PDF, page after page, in reading order. A page without any text is an error, for
// it is a picture; the others are kept.
struct PdfText {
  std::string text;
  LaidText laid;  // the words where they stand
  Errors errors;
};
[[nodiscard]] Result<PdfText> text_of_pdf(std::string_view name, std::string_view bytes,
                                          Limits const& limits);

}  // namespace jixiao::form
