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

// That there are more elements and attributes than the limit, if so.
[[nodiscard]] Errors too_many_marks(std::string_view name, std::string_view part,
                                    std::string_view text, Limits const& limits);

// The name without its namespace prefix.
[[nodiscard]] std::string_view local_name(char const* name);
// Whether this is it; a name without a prefix, which nearly all are, is told at once.
[[nodiscard]] bool is_named(char const* name, std::string_view local);

}  // namespace jixiao::form
