#include "rules.hpp"

#include <stdexcept>

namespace jixiao::rulebook {

Rulebook const& built_in_rules() {
  static Rulebook const rules = [] {
    auto loaded = from_files(built_in_files());
    if (loaded.has_value()) return std::move(*loaded);
    auto const& error = loaded.error().front();
    throw std::runtime_error(error.place.file + ":" + error.place.at + ": " + error.what.en);
  }();
  return rules;
}

}  // namespace jixiao::rulebook
