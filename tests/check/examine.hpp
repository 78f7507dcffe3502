#pragma once

#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "form/form.hpp"
#include "rulebook/rulebook.hpp"
#include "rulebook/selection.hpp"

// What the tests of this folder share: the built-in rules, and a form scored and checked by them.
namespace jixiao::check {

[[nodiscard]] rulebook::Rulebook const& built_in_rules();

// `scheme` as --scheme: "" to let the form choose. `selection` as --select and --ignore.
[[nodiscard]] std::vector<Finding> examine(form::Form const& form, std::string_view scheme = {},
                                           rulebook::Selection const* selection = nullptr);

// The message in Chinese, its arguments filled in.
[[nodiscard]] std::string message_of(Finding const& finding);

}  // namespace jixiao::check
