#include "completion/completion.hpp"

#include <stdexcept>

namespace jixiao {

std::optional<Ratio> Completion::rate() const {
  if (!actual || !target || target->is_zero()) return std::nullopt;
  try {
    return *actual / *target;
  } catch (std::overflow_error const&) {
    return std::nullopt;
  }
}

std::optional<Ratio> Completion::share() const {
  if (share_places == 0 || !actual) return std::nullopt;
  return *actual * Ratio{*Decimal::make(1, share_places)};
}

}  // namespace jixiao
