#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "corpus_form.hpp"
#include "examine.hpp"

namespace jixiao::check {

namespace {

std::string contents(std::filesystem::path const& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// "form | rule | place | subject | verdict": what is found on each published form, and that it was
// looked at. Lines that begin with # are comments.
std::vector<std::string> expected_lines() {
  std::vector<std::string> lines;
  std::istringstream in(
      contents(std::filesystem::path(JIXIAO_SOURCE_DIR) / "tests/check/corpus_findings.txt"));
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    lines.push_back(line.substr(0, line.rfind(" | ")));
  }
  return lines;
}

}  // namespace

// Every finding on the published forms was judged by hand; a new one must be judged too.
TEST(Corpus, FindsWhatWasJudgedRightAndNothingElse) {
  if (std::string_view(JIXIAO_SHARED_DIR).empty()) GTEST_SKIP() << "no corpus";
  auto const folder = std::filesystem::path(JIXIAO_SHARED_DIR) / "corpus/forms";
  std::vector<std::filesystem::path> files;
  for (auto const& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  ASSERT_FALSE(files.empty());
  auto expected = expected_lines();
  std::vector<std::string> unexpected;
  for (auto const& file : files) {
    auto const form = form_from_corpus(contents(file));
    for (auto const& finding : examine(form)) {
      auto const line = form.source.file + " | " + finding.rule + " | " + finding.place.at + " | " +
                        finding.subject;
      auto const known = std::find(expected.begin(), expected.end(), line);
      if (known == expected.end()) {
        unexpected.push_back(line + " | " + message_of(finding));
      } else {
        expected.erase(known);
      }
    }
  }
  std::string report;
  for (auto const& line : unexpected) report += "new:     " + line + "\n";
  for (auto const& line : expected) report += "missing: " + line + "\n";
  EXPECT_TRUE(report.empty()) << report;
}

}  // namespace jixiao::check
