#pragma once

#include "form/form.hpp"
#include "form/target_judge.hpp"
#include "form/target_row.hpp"

namespace jixiao::form {

// Brings the two blocks together: one indicator for a name, with the target of the whole period and
// that of the year. The blocks may list their rows in another order; a name of the year's block is
// often cut at the edge of its cell. Names are matched inside one level-2 group only, and every
// text stays as printed. What was concluded rather than read is noted at the row.
void add_indicators(Form& form, TargetRows const& rows, bool two_blocks, TargetJudge& judge);

}  // namespace jixiao::form
