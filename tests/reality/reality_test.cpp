#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "report.hpp"

namespace jixiao::reality {

namespace {

std::string bytes_of(std::filesystem::path const& file) {
  std::ostringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  return bytes.str();
}

}  // namespace

// A change of a rule shows here which published rows it changes.
TEST(Reality, TheDocumentIsWhatTheProgramWrites) {
  if (std::string_view(JIXIAO_SHARED_DIR).empty()) GTEST_SKIP() << "no corpus";
  auto const rules = rulebook::from_files(rulebook::built_in_files());
  ASSERT_TRUE(rules.has_value());
  auto const folder = std::filesystem::path(JIXIAO_SHARED_DIR) / "corpus" / "forms";
  auto const forms = published_forms(folder);
  ASSERT_FALSE(forms.empty());
  auto const document = std::filesystem::path(JIXIAO_SOURCE_DIR) / "docs" / "reality.md";
  std::string const now = report_on(forms, *rules);
  if (std::getenv("JIXIAO_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(document, std::ios::binary) << now;
    return;
  }
  EXPECT_EQ(bytes_of(document), now);
}

}  // namespace jixiao::reality
