#pragma once

#include <string_view>
#include <vector>

#include "form/form.hpp"
#include "grammar/vocabulary.hpp"

namespace jixiao::form {

// A target table found in a text, and its first and last line there.
struct TargetForm {
  std::size_t first;
  std::size_t last;
  Form form;
};

// All target tables (项目支出绩效目标表, 部门整体支出绩效目标申报表) in text extracted from PDF.
// `text` is UTF-8. A document without one gives none; nothing here is an error.
[[nodiscard]] std::vector<TargetForm> target_forms(std::string_view name, std::string_view text,
                                                   Vocabulary const& vocabulary);

}  // namespace jixiao::form
