#include <gtest/gtest.h>

#include "rulebook/rulebook.hpp"

namespace jixiao::rulebook {
namespace {

std::string text_of(Errors const& errors) {
  std::string text;
  for (auto const& error : errors)
    text += error.place.file + ":" + error.place.at + ": " + error.what.en + "\n";
  return text;
}

TEST(BuiltInFiles, MakeARulebook) {
  auto const rules = from_files(built_in_files());
  ASSERT_TRUE(rules.has_value()) << text_of(rules.error());
  EXPECT_EQ(rules->version.size(), 16u);
}

TEST(BuiltInFiles, AreTheFilesOfTheFolder) {
  auto const files = files_in(JIXIAO_SOURCE_DIR "/rules");
  ASSERT_TRUE(files.has_value()) << text_of(files.error());
  ASSERT_EQ(files->size(), built_in_files().size());
  for (std::size_t i = 0; i < files->size(); ++i) {
    SCOPED_TRACE((*files)[i].path);
    EXPECT_EQ((*files)[i].path, built_in_files()[i].path);
    EXPECT_TRUE((*files)[i].bytes == built_in_files()[i].bytes);
  }
}

}  // namespace
}  // namespace jixiao::rulebook
