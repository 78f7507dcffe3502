#include <fmt/format.h>

#include <cstdio>
#include <filesystem>

#include "report.hpp"

// Writes docs/reality.md to standard output, from the corpus of published forms.
int main() {
  auto const rules = jixiao::rulebook::from_files(jixiao::rulebook::built_in_files());
  if (!rules.has_value()) {
    for (auto const& error : rules.error())
      fmt::print(stderr, "{}:{}: {}\n", error.place.file, error.place.at, error.what.en);
    return 2;
  }
  auto const folder = std::filesystem::path(JIXIAO_SHARED_DIR) / "corpus" / "forms";
  fmt::print("{}", jixiao::reality::report_on(jixiao::reality::published_forms(folder), *rules));
}
