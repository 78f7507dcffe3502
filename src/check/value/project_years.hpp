#pragma once

#include <optional>

#include "form/form.hpp"

namespace jixiao::check {

// The years a project may last, seen from the form's year: 项目期 “3年” in a form of 2024 ends in
// 2026 at the latest, for the form may be any of the three.
struct ProjectYears {
  int count = 1;
  int last = 0;
};
[[nodiscard]] std::optional<ProjectYears> project_years(form::Form const& form, int year);

}  // namespace jixiao::check
