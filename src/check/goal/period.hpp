#pragma once

#include <optional>

#include "form/form.hpp"

namespace jixiao::check {

// The years of 项目期: 3 of 3年, 3 of 2022-2024年. A long-running project prints 99年.
struct ProjectPeriod {
  int years = 0;
  std::optional<int> last;  // where the years themselves are printed
};
[[nodiscard]] std::optional<ProjectPeriod> project_period(form::Form const& form);

}  // namespace jixiao::check
