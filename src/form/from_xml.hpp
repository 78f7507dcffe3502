#pragma once

#include <string_view>

#include "form/piece.hpp"

namespace jixiao::form {

inline constexpr std::string_view form_namespace = "urn:jixiao:form:1";

// The canonical form XML (rules/schema/form.xsd): a root `form`, or `forms` holding several.
// Budget tables and statements may stand beside the forms, or alone.
// Strict: an unknown or repeated element, an attribute, text beside elements, or a document type is
// an error at its line, for a form read half is a form misread. An empty element is a printed
// blank, a missing one is absent, blanks are kept. `text` is UTF-8, whatever the declaration says.
[[nodiscard]] Reading from_xml(std::string_view name, std::string_view text,
                               Limits const& limits = {});

// One element of `forms`, cut out of it.
[[nodiscard]] Reading from_xml_element(std::string_view name, std::string_view text,
                                       Piece const& piece, Limits const& limits = {});

}  // namespace jixiao::form
