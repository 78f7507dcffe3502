#pragma once

#include <optional>

#include "form/form.hpp"

// 项目期 as a form prints it: a number of years, or the years themselves.
namespace jixiao::check {

struct ProjectPeriod {
  int years = 1;            // 3 of 3年, 3 of 2022-2024年; a project without an end prints 99年
  std::optional<int> last;  // where the years themselves are printed
  bool by_month = false;    // 2023年3月-2025年12月: begins or ends in the course of a year

  // The last year the project may last to, seen from a form of this year: 3年 in a form of 2024
  // ends in 2026 at the latest, for the form may be any of the three.
  [[nodiscard]] int last_from(int year) const { return last ? *last : year + years - 1; }
};
// Nothing for anything else, which is left undecided.
[[nodiscard]] std::optional<ProjectPeriod> project_period(form::Form const& form);
// Only that of whole years.
[[nodiscard]] std::optional<ProjectPeriod> whole_years(form::Form const& form);

}  // namespace jixiao::check
