#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "rulebook/rulebook.hpp"

namespace jixiao::rulebook {
namespace {

namespace fs = std::filesystem;

// A folder of its own for each test, gone with it.
class FilesIn : public testing::Test {
 protected:
  void SetUp() override {
    auto const* test = testing::UnitTest::GetInstance()->current_test_info();
    folder = fs::path{testing::TempDir()} / (std::string{"jixiao-rules-"} + test->name());
    fs::remove_all(folder);
    fs::create_directories(folder);
  }
  void TearDown() override { fs::remove_all(folder); }

  void write(fs::path const& path, std::string_view bytes) const {
    fs::create_directories((folder / path).parent_path());
    std::ofstream{folder / path, std::ios::binary} << bytes;
  }

  fs::path folder;
};

TEST_F(FilesIn, AreTheXmlFilesByTheirPath) {
  write("words/b.xml", "<b/>");
  write("sources.xml", std::string_view{"<\0>", 3});
  write("schemes/README.md", "not a rule");
  auto const files = files_in(folder);
  ASSERT_TRUE(files.has_value());
  ASSERT_EQ(files->size(), 2u);
  EXPECT_EQ((*files)[0].path, "sources.xml");
  EXPECT_EQ((*files)[0].bytes.size(), 3u);
  EXPECT_EQ((*files)[1].path, "words/b.xml");
  EXPECT_EQ((*files)[1].bytes, "<b/>");
}

TEST_F(FilesIn, NameAFolderThatIsNotThere) {
  auto const files = files_in(folder / "none");
  ASSERT_FALSE(files.has_value());
  auto const errors = files.error();
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_EQ(errors[0].place.file, (folder / "none").string());
}

TEST_F(FilesIn, RefuseAFolderWithoutRules) {
  write("README.md", "nothing");
  auto const files = files_in(folder);
  ASSERT_FALSE(files.has_value());
  EXPECT_EQ(files.error().size(), 1u);
}

TEST_F(FilesIn, RefuseAFileInPlaceOfAFolder) {
  write("sources.xml", "<sources/>");
  EXPECT_FALSE(files_in(folder / "sources.xml").has_value());
}

}  // namespace
}  // namespace jixiao::rulebook
