#pragma once

#include <string>
#include <string_view>

#include "check/check.hpp"

namespace jixiao::check {

// Adds a finding of the check's own id and severity. `subject` can be named in the message like the
// arguments.
Finding& report(Facts const& facts, rulebook::CheckSpec const& spec, std::string_view at,
                std::string subject, Arguments arguments, std::vector<Finding>& findings);

// Shows a cell of the form under the finding, with carets under `part` where it stands in the cell;
// without any when `part` is empty. An absent or blank cell is not shown.
void quote(Finding& finding, std::string name, form::Field const& cell, std::string_view part = {});
// The same of a text, with carets under `length` bytes from `offset` on.
void quote(Finding& finding, std::string name, std::string_view text, std::size_t offset,
           std::size_t length);

// One of the checks this one comes after has spoken about the same thing already.
[[nodiscard]] bool already_reported(rulebook::CheckSpec const& spec, std::string_view at,
                                    std::string_view subject, std::vector<Finding> const& findings);

}  // namespace jixiao::check
