#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "rulebook/element.hpp"
#include "rulebook/loading.hpp"
#include "rulebook/scheme.hpp"

namespace jixiao::rulebook {

// One value that a scheme file states: where it goes, what it says, since when, and on what basis.
// Settings are read once and applied to every scheme and edition that takes them over.
struct Setting {
  Provenance provenance;
  std::string list;  // "groups", "bands", …: a child that states any of a list replaces it all
  Element const* element = nullptr;
  std::optional<Date> from;
  std::optional<Date> until;
  std::function<void(Scheme&)> apply;

  // In force on the last day of the year.
  [[nodiscard]] bool in_force(int year) const;
};

// The value elements of one scheme file, in its order; see rules/schemes/README.md for the format.
[[nodiscard]] std::vector<Setting> settings_from(Element const& scheme, Loading& loading);

}  // namespace jixiao::rulebook
