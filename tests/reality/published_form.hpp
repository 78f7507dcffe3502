#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "form/form.hpp"

namespace jixiao::reality {

// A self-assessment as somebody published it, and what the corpus says about it.
struct PublishedForm {
  form::Form form;
  std::string address;
  // What the corpus calls the form's layout, where it names one: "Fujian layout".
  std::string layout;
  bool truncated = false;  // the text ends before the form does: its sums are partial
};

[[nodiscard]] PublishedForm published_form(std::string_view json);

// All of a folder, in the order of their names.
[[nodiscard]] std::vector<PublishedForm> published_forms(std::filesystem::path const& folder);

}  // namespace jixiao::reality
