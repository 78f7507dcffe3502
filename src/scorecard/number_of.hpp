#pragma once

#include <optional>
#include <string>

#include "base/decimal.hpp"
#include "base/text.hpp"
#include "form/form.hpp"

// Values and cells as the outputs for people set them: "" for what is not known.
namespace jixiao {

[[nodiscard]] inline std::string number_of(std::optional<Decimal> const& value) {
  return value ? value->to_string() : "";
}
[[nodiscard]] inline std::string text_of(form::Field const& cell) {
  return cell ? std::string(trim(*cell)) : "";
}

}  // namespace jixiao
