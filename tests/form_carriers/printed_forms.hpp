#pragma once

#include "document.hpp"
#include "form/form.hpp"

namespace jixiao::form {

// A form as it is printed, in the layout of its kind: the tables of the published documents, drawn
// again from what was read, with level names merged over their rows.
//   project target          the 实施期 and annual blocks side by side
//   department target       budget by source and by use, one block
//   department assessment   income beside expenditure, numbered rows, points per group
[[nodiscard]] PrintedTable printed(Form const& form);

}  // namespace jixiao::form
