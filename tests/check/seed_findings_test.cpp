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

// What the checks of one subject find in the published documents, and that it was looked at:
// "document | rule | severity | place | subject | verdict" in `file`. # begins a comment.
struct Subject {
  std::string name;
  std::string file;
  std::vector<std::string> rules;  // what their ids begin with

  [[nodiscard]] bool has(std::string_view rule) const {
    return std::ranges::any_of(rules, [&](auto const& start) { return rule.starts_with(start); });
  }
};

std::vector<std::string> expected_lines(Subject const& subject) {
  std::vector<std::string> lines;
  std::istringstream in(
      contents(std::filesystem::path(JIXIAO_SOURCE_DIR) / "tests/check" / subject.file));
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    lines.push_back(line.substr(0, line.rfind(" | ")));
  }
  return lines;
}

void look(std::filesystem::path const& seed, Subject const& subject,
          std::vector<std::string>& expected, std::string& report) {
  auto const name = seed.filename().string().substr(0, 3);
  auto const reading = form::from_bytes(name, contents(seed), built_in_rules().vocabulary);
  for (auto const& form : reading.forms) {
    for (auto const& finding : examine(form)) {
      if (!subject.has(finding.rule)) continue;
      auto const line = name + " | " + finding.rule + " | " + name_of(finding.severity) + " | " +
                        finding.place.at + " | " + finding.subject;
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

class SeedFindings : public testing::TestWithParam<Subject> {};

}  // namespace

// Every finding on the published documents was held against the text by hand; a new one must be.
TEST_P(SeedFindings, AreWhatWasJudgedRightAndNothingElse) {
  if (std::string_view(JIXIAO_SHARED_DIR).empty()) GTEST_SKIP() << "no published documents";
  std::vector<std::filesystem::path> seeds;
  for (auto const& entry :
       std::filesystem::directory_iterator(std::filesystem::path(JIXIAO_SHARED_DIR) / "seeds"))
    if (entry.path().extension() == ".txt") seeds.push_back(entry.path());
  std::sort(seeds.begin(), seeds.end());
  ASSERT_FALSE(seeds.empty());
  auto expected = expected_lines(GetParam());
  std::string report;
  for (auto const& seed : seeds) look(seed, GetParam(), expected, report);
  for (auto const& line : expected) report += "missing: " + line + "\n";
  EXPECT_TRUE(report.empty()) << report;
}

INSTANTIATE_TEST_SUITE_P(
    Subjects, SeedFindings,
    testing::Values(Subject{"values", "seed_value_findings.txt", {"TV-"}},
                    Subject{"goals", "seed_goal_findings.txt", {"GX-", "PD-", "FD-"}}),
    [](auto const& subject) { return subject.param.name; });

}  // namespace jixiao::check
