#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "form/limits.hpp"

namespace pugi {
class xml_document;
}

namespace jixiao::form {

// Reads a part of an office document, an XML file, in place: `text` must outlive the document.
// Entities of a DTD are never expanded, and elements are counted before any memory is spent on
// them.
[[nodiscard]] Errors load_part(std::string_view name, std::string_view part, std::string& text,
                               Limits const& limits, pugi::xml_document& document);

// The name without its namespace prefix.
[[nodiscard]] std::string_view local_name(char const* name);

}  // namespace jixiao::form
