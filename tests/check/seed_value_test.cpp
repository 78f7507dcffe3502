#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "examine.hpp"
#include "form/read.hpp"

namespace jixiao::check {

namespace {

std::string contents(std::filesystem::path const& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// "document | rule | place | subject | verdict": what the checks of target values find in the
// published documents, and that it was looked at. Lines that begin with # are comments.
std::vector<std::string> expected_lines() {
  std::vector<std::string> lines;
  std::istringstream in(
      contents(std::filesystem::path(JIXIAO_SOURCE_DIR) / "tests/check/seed_value_findings.txt"));
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    lines.push_back(line.substr(0, line.rfind(" | ")));
  }
  return lines;
}

void look(std::filesystem::path const& seed, std::vector<std::string>& expected,
          std::string& report) {
  auto const name = seed.filename().string().substr(0, 3);
  auto const reading = form::from_bytes(name, contents(seed), built_in_rules().vocabulary);
  for (auto const& form : reading.forms) {
    for (auto const& finding : examine(form)) {
      if (!finding.rule.starts_with("TV-")) continue;
      auto const line =
          name + " | " + finding.rule + " | " + finding.place.at + " | " + finding.subject;
      auto const known = std::find(expected.begin(), expected.end(), line);
      if (known == expected.end()) {
        report += "new:     " + line + " | " + message_of(finding) + "\n";
      } else {
        expected.erase(known);
      }
      for (auto const& quote : finding.quotes)
        EXPECT_LE(quote.offset + quote.length, quote.text.size()) << line;
    }
  }
}

}  // namespace

// Every finding on the published target tables was judged by hand; a new one must be judged too.
TEST(SeedValues, AreFoundWhatWasJudgedRightAndNothingElse) {
  if (std::string_view(JIXIAO_SHARED_DIR).empty()) GTEST_SKIP() << "no published documents";
  std::vector<std::filesystem::path> seeds;
  for (auto const& entry :
       std::filesystem::directory_iterator(std::filesystem::path(JIXIAO_SHARED_DIR) / "seeds"))
    if (entry.path().extension() == ".txt") seeds.push_back(entry.path());
  std::sort(seeds.begin(), seeds.end());
  ASSERT_FALSE(seeds.empty());
  auto expected = expected_lines();
  std::string report;
  for (auto const& seed : seeds) look(seed, expected, report);
  for (auto const& line : expected) report += "missing: " + line + "\n";
  EXPECT_TRUE(report.empty()) << report;
}

}  // namespace jixiao::check
