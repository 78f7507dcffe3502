#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

#include "tree.hpp"

// Which folder may include which: the table of the layout, in its order.
namespace jixiao::house {
namespace {

struct Room {
  std::string folder;
  std::vector<std::string> includes;  // folders, or single headers, beside its own
};

Room const rooms[] = {
    {"src/base", {}},
    {"src/unit", {"base/"}},
    {"grammar", {"base/"}},
    {"src/rulebook", {"base/", "unit/", "grammar/vocabulary.hpp"}},
    {"src/form", {"base/", "grammar/", "rulebook/"}},
    {"src/constraint", {"base/", "unit/", "grammar/", "rulebook/", "form/"}},
    {"src/completion", {"base/", "unit/", "grammar/", "rulebook/", "form/", "constraint/"}},
    {"src/score",
     {"base/", "unit/", "grammar/", "rulebook/", "form/", "constraint/", "completion/"}},
    {"src/check",
     {"base/", "unit/", "grammar/", "rulebook/", "form/", "constraint/", "completion/", "score/"}},
    {"src/scorecard",
     {"base/", "unit/", "grammar/", "rulebook/", "form/", "constraint/", "completion/", "score/",
      "check/"}},
    {"src/compare",
     {"base/", "unit/", "grammar/", "rulebook/", "form/", "constraint/", "completion/", "score/",
      "check/", "scorecard/"}},
    {"src/engine",
     {"base/", "unit/", "grammar/", "rulebook/", "form/", "constraint/", "completion/", "score/",
      "check/", "scorecard/"}},
    // parse, read and explain show single stages: the fence, the forms and the score.
    {"src/cli",
     {"base/", "grammar/", "rulebook/", "form/", "score/", "scorecard/", "compare/",
      "engine/"}},
};

std::vector<std::string> included_in(File const& file, char const* pattern) {
  std::vector<std::string> found;
  std::regex const include{pattern};
  for (auto const& line : lines_of(file.text))
    if (std::smatch match; std::regex_search(line, match, include)) found.push_back(match[1]);
  return found;
}

bool is_header(File const& file) {
  return file.path.ends_with(".hpp");
}

TEST(Includes, PointUpwardsOnly) {
  for (auto const& [folder, allowed] : rooms) {
    auto const own = folder.substr(folder.find('/') + 1) + "/";
    for (auto const& file : files_below(folder, {".hpp", ".cpp"})) {
      for (auto const& header : included_in(file, R"(^\s*#\s*include\s*"([^"]+)\")")) {
        auto const begins = [&](std::string const& start) { return header.starts_with(start); };
        EXPECT_TRUE(begins(own) || std::ranges::any_of(allowed, begins))
            << file.path << " must not include \"" << header << "\"";
      }
    }
  }
}

TEST(Includes, KnowEveryFolder) {
  for (auto const& file : files_below("src", {".hpp", ".cpp"})) {
    auto const in = [&](Room const& room) { return file.path.starts_with(room.folder + "/"); };
    EXPECT_TRUE(std::ranges::any_of(rooms, in)) << file.path << " is in no room of the layout";
  }
}

TEST(Includes, AreWrittenFromTheRoot) {
  for (auto const& folder : {"src", "grammar"})
    for (auto const& file : files_below(folder, {".hpp", ".cpp"}))
      for (auto const& header : included_in(file, R"(^\s*#\s*include\s*"([^"]+)\")"))
        EXPECT_NE(header.find('/'), std::string::npos) << file.path << " includes " << header;
}

// Which files may include a header that begins so.
struct Fence {
  std::string header;
  std::string pattern;  // of the including file's path
};
Fence const fences[] = {
    {"boost/spirit", R"(^grammar/x3/)"},
    {"grammar/x3/", R"(^grammar/([^/]+\.cpp|x3/.*)$)"},
    {"pugixml", R"(^src/(form|rulebook|scorecard)/.*\.cpp$)"},
    {"boost/graph", R"(^src/(unit|rulebook|check)/.*\.cpp$)"},
};

TEST(Includes, StayBehindTheirFences) {
  std::vector<File> files = files_below("src", {".hpp", ".cpp"});
  for (auto& file : files_below("grammar", {".hpp", ".cpp"})) files.push_back(std::move(file));
  for (auto const& file : files)
    for (auto const& header : included_in(file, R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])"))
      for (auto const& [fenced, pattern] : fences)
        EXPECT_TRUE(!header.starts_with(fenced) ||
                    std::regex_search(file.path, std::regex{pattern}))
            << file.path << " must not include " << header;
}

TEST(Includes, OfSpiritItselfAreInOneFile) {
  std::vector<std::string> including;
  for (auto const& file : files_below("grammar", {".hpp", ".cpp"}))
    for (auto const& header : included_in(file, R"(^\s*#\s*include\s*<([^>]+)>)"))
      if (header == "boost/spirit/home/x3.hpp") including.push_back(file.path);
  EXPECT_EQ(including, std::vector<std::string>{"grammar/x3/config.hpp"});
}

TEST(Headers, BeginWithPragmaOnce) {
  for (auto const& folder : {"src", "grammar"})
    for (auto const& file : files_below(folder, {".hpp"}))
      EXPECT_NE(code_of(file.text).find("#pragma once"), std::string::npos) << file.path;
}

TEST(Headers, OpenNoNamespace) {
  for (auto const& folder : {"src", "grammar"})
    for (auto const& file : files_below(folder, {".hpp"}))
      EXPECT_FALSE(is_header(file) &&
                   std::regex_search(file.text, std::regex{R"(\n\s*using namespace)"}))
          << file.path;
}

}  // namespace
}  // namespace jixiao::house
