#pragma once

#include <string_view>

#include "form/form.hpp"

namespace jixiao::check {

// A form of the corpus of published self-assessments, from its JSON. `null` is an absent field; a
// text that ends before the form does carries the note PARSE-TRUNCATED.
[[nodiscard]] form::Form form_from_corpus(std::string_view json);

}  // namespace jixiao::check
