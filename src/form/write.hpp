#pragma once

#include "base/writer.hpp"
#include "form/form.hpp"

namespace jixiao::form {

// The form as an object named `form`, everything it holds: reading it back (from_xml) gives the
// same form. Absent fields and empty lists are not written; a printed blank is an empty text.
void write(Writer& writer, Form const& form);

}  // namespace jixiao::form
