#include "corpus.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>

#include "grammar/parse.hpp"
#include "grammar/print.hpp"
#include "meaning.hpp"
#include "rules.hpp"

namespace jixiao::testing {
namespace {

std::string place(Spelling const& spelling) {
  return fmt::format("{}:{}: {}", spelling.file, spelling.line, spelling.text);
}

std::string joined(std::vector<std::string_view> const& names) {
  return fmt::format("{}", fmt::join(names, " "));
}

TEST(Corpus, HasEverySeedAndMore) {
  auto const all = corpus();
  std::set<std::string> seeds;
  for (auto const& spelling : all)
    if (spelling.file == "seeds.txt") seeds.insert(spelling.text);
  EXPECT_GE(seeds.size(), 225U);
  EXPECT_GE(all.size(), 700U);
}

TEST(Corpus, EverySpellingMeansWhatStandsAboveIt) {
  for (auto const& spelling : corpus()) {
    if (spelling.refusal) continue;
    SCOPED_TRACE(place(spelling));
    auto const tree = parse(spelling.text, rules_words(), {spelling.name});
    EXPECT_EQ(meaning(tree), spelling.meaning);
  }
}

TEST(Corpus, RefusalsSayWhatWasExpectedAndWhere) {
  int refusals = 0;
  for (auto const& spelling : corpus()) {
    if (!spelling.refusal) continue;
    ++refusals;
    SCOPED_TRACE(place(spelling));
    auto const tree = parse(spelling.text, rules_words());
    EXPECT_EQ(kind_of(tree), "text");
    ASSERT_TRUE(tree.problem);
    EXPECT_EQ(fmt::format("{} at {}", tree.problem->expected, tree.problem->byte),
              spelling.meaning);
    auto const words = describe_expected(tree.problem->expected);
    EXPECT_NE(words.zh, words.en);
  }
  EXPECT_GE(refusals, 15);
}

TEST(Corpus, AWholeTextHasOneReadingOrARecordedDecision) {
  std::map<std::string, Decision> decided;
  for (auto const& decision : decisions()) decided[decision.text] = decision;
  std::set<std::string> used;
  for (auto const& spelling : corpus()) {
    SCOPED_TRACE(place(spelling));
    auto const names = readings(spelling.text, rules_words());
    auto const found = decided.find(spelling.text);
    if (found == decided.end()) {
      EXPECT_LE(names.size(), 1U) << joined(names) << ": two readings and no decision";
      continue;
    }
    used.insert(spelling.text);
    EXPECT_EQ(joined(names), found->second.readings);
    EXPECT_EQ(kind_of(parse(spelling.text, rules_words())), found->second.wins);
    EXPECT_FALSE(found->second.why.empty());
  }
  EXPECT_EQ(used.size(), decided.size()) << "a decision about no text of the corpus";
}

TEST(Corpus, WhatIsPrintedReadsBackAsTheSameTree) {
  for (auto const& spelling : corpus()) {
    SCOPED_TRACE(place(spelling));
    auto const tree = bare(parse(spelling.text, rules_words(), {spelling.name}));
    auto const printed = print(tree, spelling.text);
    auto const again = bare(parse(printed, rules_words()));
    EXPECT_EQ(again, tree) << printed << ": " << meaning(again) << " / " << meaning(tree);
  }
}

// The first cells of the tables in grammar/README.md hold examples, parted by " · ".
TEST(Readme, ItsExamplesAreUnderstood) {
  std::ifstream file(std::string(JIXIAO_SOURCE_DIR) + "/grammar/README.md");
  int examples = 0;
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("| ") || line.starts_with("| ---") || line.starts_with("| printed"))
      continue;
    std::string cell = line.substr(2, line.find(" | ") - 2);
    for (std::size_t at = 0; at <= cell.size();) {
      auto const next = std::min(cell.find(" · ", at), cell.size());
      std::string const example = cell.substr(at, next - at);
      at = next + std::string_view(" · ").size();
      if (example.find("㎡ m²") != std::string::npos || example.starts_with("元") ||
          example == "百分比" || example == "个百分点")
        continue;  // units alone
      ++examples;
      EXPECT_NE(kind_of(parse(example, rules_words())), "text") << example;
    }
  }
  EXPECT_GE(examples, 60);
}

}  // namespace
}  // namespace jixiao::testing
