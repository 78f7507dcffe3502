#include <array>

#include "check/review/checks.hpp"

namespace jixiao::check {

std::span<Entry const> review_checks() {
  static constexpr std::array entries{
      Entry{"review_evidence", review_evidence},
      Entry{"review_survey", review_survey},
      Entry{"review_few_late", review_few_late},
      Entry{"review_no_formula", review_no_formula},
      Entry{"review_counted_twice", review_counted_twice},
      Entry{"review_level2", review_level2},
      Entry{"review_far_exceeded", review_far_exceeded},
  };
  return entries;
}

}  // namespace jixiao::check
