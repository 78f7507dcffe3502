#pragma once

#include <string>
#include <string_view>

#include "check/check.hpp"

namespace jixiao::check {

// Adds a finding of the check's own id and severity. `subject` can be named in the message like the
// arguments.
Finding& report(Facts const& facts, rulebook::CheckSpec const& spec, std::string_view at,
                std::string subject, Arguments arguments, std::vector<Finding>& findings);

// One of the checks this one comes after has spoken about the same thing already.
[[nodiscard]] bool already_reported(rulebook::CheckSpec const& spec, std::string_view at,
                                    std::string_view subject, std::vector<Finding> const& findings);

}  // namespace jixiao::check
