#pragma once

#include <span>

#include "form/form.hpp"
#include "form/target_judge.hpp"
#include "form/target_lines.hpp"

namespace jixiao::form {

// What a target table prints above its grid and below it: project, department, unit, funds, goals,
// and the statements beside them (项目概况, 立项依据 …). A text belongs to the label before it.
void read_target_fields(Form& form, std::span<TargetLine const> above,
                        std::span<TargetLine const> below, TargetJudge const& judge);

}  // namespace jixiao::form
