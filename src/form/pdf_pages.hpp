#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "form/laid_text.hpp"
#include "form/limits.hpp"

namespace jixiao::form {

// The pages of a PDF as poppler gives them. Poppler cannot be told to stop: a file of three
// kilobytes can keep it busy for hours (forms that draw forms ten times each), one of two megabytes
// can make it take more than five gigabytes. So it runs in a process of its own, with bounds.
struct PdfPage {
  std::string text;  // in reading order
  std::vector<WordBox> words;
};
enum class PdfEnd {
  whole,
  stopped,
  damaged,
  locked,
  too_many_pages,
  too_long,
  too_large,
  no_process
};

// Gives one page after the other until `take` returns false.
[[nodiscard]] PdfEnd read_pdf_pages(std::string_view bytes, Limits const& limits,
                                    std::function<bool(PdfPage&&)> const& take);

}  // namespace jixiao::form
