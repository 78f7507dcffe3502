#include <gtest/gtest.h>

#include <regex>

#include "tree.hpp"

// Agreements about the source that a compiler does not see to.
namespace jixiao::house {
namespace {

TEST(CodeOf, LeavesOutCommentsAndQuotes) {
  struct Case {
    std::string text;
    std::string code;
  } const cases[] = {
      {"int a;  // double\nint b;", "int a;  \nint b;"},
      {"int /* float\n */ a;", "int \n a;"},
      {"f(\"double // \\\" float\", '\"', x);", "f(, , x);"},
      {"auto s = R\"x(a \"double\" )\" )x\"; int c;", "auto s = ; int c;"},
      {"int n = 1'000; double d;", "int n = 1'000; double d;"},
  };
  for (auto const& [text, code] : cases) EXPECT_EQ(code_of(text), code) << text;
}

TEST(Source, HasNoBinaryFloatingPointNearValues) {
  std::regex const word{R"(\b(double|float)\b)"};
  for (auto const folder : {"src/score", "src/completion", "src/constraint", "src/base", "grammar"})
    for (auto const& file : files_below(folder, {".hpp", ".cpp"}))
      EXPECT_FALSE(std::regex_search(code_of(file.text), word)) << file.path;
}

TEST(Source, IsListedInItsFolder) {
  struct Place {
    std::string folder;
    bool nested;  // its CMakeLists.txt also lists the files of folders below
  };
  std::vector<Place> places = {{"grammar", true}};
  for (auto const name : {"base", "unit", "rulebook", "form", "constraint", "completion", "score",
                          "check", "scorecard", "engine", "cli"})
    places.push_back({std::string{"src/"} + name, true});
  for (auto const& file : files_below("tests", {"CMakeLists.txt"}))
    if (file.path != "tests/CMakeLists.txt")
      places.push_back({file.path.substr(0, file.path.rfind('/')), false});
  for (auto const& [folder, nested] : places) {
    auto const list = text_of(folder + "/CMakeLists.txt");
    for (auto const& file : files_below(folder, {".cpp"})) {
      auto const name = file.path.substr(folder.size() + 1);
      if (!nested && name.find('/') != std::string::npos) continue;
      std::regex const listed{"(^|[\\s(/])" + std::regex_replace(name, std::regex{R"(\.)"}, "\\.") +
                              "($|[\\s)])"};
      EXPECT_TRUE(std::regex_search(list, listed)) << file.path << " is in no CMakeLists.txt";
    }
  }
}

TEST(Source, NamesNoPathOfAMachine) {
  // Written apart so that this file does not find itself.
  std::regex const path{std::string{"(^|[^A-Za-z0-9_.])(/"} +
                        "(work|home|root|Users)/[A-Za-z0-9_.]|[A-Z]:\\\\\\\\)"};
  for (auto const& file :
       files_below("", {".hpp", ".cpp", ".xml", ".xsd", ".txt", ".cmake", ".md", ".json"})) {
    auto const lines = lines_of(file.text);
    for (std::size_t i = 0; i < lines.size(); ++i)
      EXPECT_FALSE(std::regex_search(lines[i], path))
          << file.path << ":" << i + 1 << ": " << lines[i];
  }
}

TEST(Source, KeepsToTheWidthOfAPage) {
  for (auto const folder : {"src", "grammar"})
    for (auto const& file : files_below(folder, {".hpp", ".cpp"})) {
      auto const lines = lines_of(file.text);
      for (std::size_t i = 0; i < lines.size(); ++i) {
        std::size_t width = 0;  // in characters, as clang-format counts them at least
        for (char const c : lines[i]) width += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        EXPECT_LE(width, 100u) << file.path << ":" << i + 1;
      }
    }
}

TEST(Source, LeavesNothingToDo) {
  std::regex const mark{std::string{"\\b(TO"} + "DO|FIX" + "ME|XX" + "X)\\b"};
  for (auto const folder : {"src", "grammar", "tests"})
    for (auto const& file : files_below(folder, {".hpp", ".cpp", "CMakeLists.txt"}))
      EXPECT_FALSE(std::regex_search(file.text, mark)) << file.path;
}

}  // namespace
}  // namespace jixiao::house
