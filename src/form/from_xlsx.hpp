#pragma once

#include "form/archive.hpp"
#include "form/read.hpp"

namespace jixiao::form {

// All forms of all sheets of a workbook. A sheet without a form is no error beside one that has
// some; a sheet that cannot be read is, and the others are still read.
[[nodiscard]] Reading from_xlsx(Archive& archive, Vocabulary const& vocabulary);

}  // namespace jixiao::form
