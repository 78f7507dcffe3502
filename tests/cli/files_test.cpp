#include "cli/files.hpp"  // stands alone

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "folder.hpp"

namespace jixiao::cli {
namespace {

using testing::ElementsAre;

TEST(ListInputs, WalksFoldersInOrderAndLeavesOutOtherFiles) {
  Folder const folder;
  folder.write("b.csv", "");
  folder.write("a/2.XML", "");
  folder.write("a/1.txt", "");
  folder.write("a/logo.png", "");
  folder.write("a/.hidden.txt", "");
  folder.write(".git/c.txt", "");
  folder.write("out/d.xml", "");
  std::vector<std::string> const operands{"first.bin", folder.path().string(), "-"};
  auto const list = list_inputs(operands, folder.path() / "out");
  EXPECT_THAT(list.names, ElementsAre("first.bin", folder.name("a/1.txt"), folder.name("a/2.XML"),
                                      folder.name("b.csv"), "-"));
  EXPECT_EQ(list.others, 1u);
  EXPECT_TRUE(list.errors.empty());
}

TEST(ListInputs, SaysThatAFolderHoldsNothingToRead) {
  Folder const folder;
  folder.write("logo.png", "");
  std::vector<std::string> const operands{folder.path().string()};
  auto const list = list_inputs(operands);
  ASSERT_EQ(list.errors.size(), 1u);
  EXPECT_EQ(list.errors[0].place.file, folder.path().string());
}

TEST(ReadFile, TellsWhyAFileCannotBeRead) {
  Folder const folder;
  EXPECT_EQ(read_file(folder.name("none")).error()[0].what.en, "no such file");
  EXPECT_EQ(read_file(folder.path().string()).error()[0].what.en, "cannot be read: Is a directory");
  EXPECT_EQ(*read_file(folder.write("x", std::string_view("a\0b", 3))), std::string("a\0b", 3));
}

TEST(WriteFile, ReplacesAFileWholeAndLeavesNothingElse) {
  Folder const folder;
  auto const path = folder.write("x.xml", "old");
  ASSERT_TRUE(write_file(path, "new").has_value());
  EXPECT_EQ(bytes_of(path), "new");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(WriteFile, LeavesNothingBehindWhenItCannotWrite) {
  Folder const folder;
  std::filesystem::create_directories(folder.path() / "x.xml" / "in the way");
  auto const failed = write_file(folder.path() / "x.xml", "new");
  ASSERT_TRUE(failed.has_error());
  EXPECT_EQ(failed.error()[0].place.file, folder.name("x.xml"));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
  EXPECT_TRUE(write_file(folder.path() / "none" / "x.xml", "new").has_error());
}

TEST(OutputNames, AreSafeAndNeverTheSame) {
  std::vector<std::string> const inputs{
      "a/自评表.txt", "b/自评表.csv", "X.txt",   "x.xml",   "../..", "-",
      "a b\n;c.txt",  ".x",           "-rf.txt", "\xFF.txt"};
  EXPECT_THAT(output_names(inputs), ElementsAre("自评表", "自评表~2", "X", "x~2", "_.", "stdin",
                                                "a_b__c", "_x", "_rf", "_"));
}

TEST(OutputNames, FitAFileSystem) {
  std::string const name(4000, 'a');
  std::vector<std::string> const inputs{name + ".txt", name + ".xml"};
  auto const names = output_names(inputs);
  EXPECT_LT(names[1].size(), 200u);
  EXPECT_NE(names[0], names[1]);
}

}  // namespace
}  // namespace jixiao::cli
