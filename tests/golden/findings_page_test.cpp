#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "rulebook/list.hpp"

namespace jixiao {
namespace {

// docs/findings.md is what `jixiao list rules --format markdown` prints. JIXIAO_UPDATE_GOLDEN=1
// writes it anew.
TEST(FindingsPage, SaysWhatTheRulesSay) {
  auto const path = std::filesystem::path(JIXIAO_SOURCE_DIR) / "docs" / "findings.md";
  auto const rules = rulebook::from_files(rulebook::built_in_files());
  ASSERT_TRUE(rules.has_value());
  auto const page = rulebook::list_rules_as_markdown(*rules);
  if (std::getenv("JIXIAO_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << page;
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  EXPECT_TRUE(bytes.str() == page)
      << path << " is not current: jixiao list rules --format markdown > docs/findings.md";
}

}  // namespace
}  // namespace jixiao
