#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "form/form.hpp"

namespace jixiao::form {

// Self-assessments whose columns were told from the places of words on a page, without the rules
// between them: noted PARSE-PLACED, for what such a form seems to lack may only not have been
// found. Where the points of its rows add up to far more than a form has, columns were taken for
// one another: it is left out, with an error. So is a fund block whose rate is not its own
// (PARSE-FUNDS).
void note_placed(std::string_view name, std::vector<Form>& forms, Errors& errors);

}  // namespace jixiao::form
