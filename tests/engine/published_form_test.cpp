#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>

#include "engine/appraise.hpp"

// The published self-assessment of a city's emergency bureau: 23 pages of other tables before it,
// cells with markup, three column offsets, one score per level-1 group.
namespace jixiao {
namespace {

using score::Verdict;

class PublishedForm : public testing::Test {
 protected:
  void SetUp() override {
    std::filesystem::path const folder = JIXIAO_SHARED_DIR;
    if (folder.empty()) GTEST_SKIP() << "needs the published documents";
    std::ostringstream bytes;
    bytes << std::ifstream(folder / "seeds" / "004_bc25f70cd6ae945f.txt").rdbuf();
    auto loaded = rulebook::from_files(rulebook::built_in_files());
    ASSERT_TRUE(loaded.has_value());
    rules = std::make_unique<rulebook::Rulebook>(std::move(*loaded));
    auto appraisal = appraise({"published.txt", bytes.str()}, *rules, {});
    ASSERT_TRUE(appraisal.errors.empty());
    ASSERT_EQ(appraisal.scorecards.size(), 1u);
    card = std::move(appraisal.scorecards.front());
  }

  [[nodiscard]] score::ScoredGroup const& group(std::string_view key) const {
    return *std::ranges::find(card.scored.groups, key, &score::ScoredGroup::key);
  }
  [[nodiscard]] std::multiset<std::string> found() const {
    std::multiset<std::string> rules_found;
    for (auto const& finding : card.findings) rules_found.insert(finding.rule);
    return rules_found;
  }

  std::unique_ptr<rulebook::Rulebook> rules;
  Scorecard card;
};

TEST_F(PublishedForm, IsRecoveredWhole) {
  EXPECT_EQ(std::ranges::count_if(card.form.indicators,
                                  [](auto const& row) { return row.name && !row.name->empty(); }),
            24);
  EXPECT_EQ(std::ranges::count_if(
                card.form.indicators,
                [](auto const& row) { return row.slot && (!row.name || row.name->empty()); }),
            6);
  EXPECT_EQ(card.form.total, "97");
  EXPECT_EQ(card.scored.grade.declared, "优");
  EXPECT_NE(form::find_statement(card.form, "bands"), nullptr);
}

TEST_F(PublishedForm, IsScoredUnderTheSchemeItStates) {
  EXPECT_EQ(card.scored.choice.scheme->id, "sx-yangquan-dept");
  EXPECT_TRUE(card.scored.choice.confident);
  struct Expected {
    char const* key;
    int weight, declared, low, high;
  };
  for (auto const& expected :
       {Expected{"output", 50, 50, 0, 50}, Expected{"benefit", 30, 28, 0, 30},
        Expected{"satisfaction", 10, 9, 0, 10}}) {
    SCOPED_TRACE(expected.key);
    auto const& points = group(expected.key).points;
    EXPECT_EQ(points.weight, Decimal(expected.weight));
    EXPECT_EQ(points.declared, Decimal(expected.declared));
    EXPECT_EQ(points.low, Decimal(expected.low));
    EXPECT_EQ(points.high, Decimal(expected.high));
    EXPECT_EQ(points.basis, Basis::claimed);
    EXPECT_EQ(points.verdict, Verdict::consistent);
  }
  EXPECT_EQ(card.scored.execution.points.basis, Basis::claimed);
  EXPECT_EQ(card.scored.total.low, Decimal(0));
  EXPECT_EQ(card.scored.total.high, Decimal(100));
  EXPECT_EQ(card.scored.measured_rows, 10);
  EXPECT_EQ(card.scored.claimed_rows, 14);
  EXPECT_THAT(card.scored.grade.possible, testing::ElementsAre("优", "良", "中", "差"));
}

TEST_F(PublishedForm, ShowsAnAuditorWhatIsWrong) {
  auto const rules_found = found();
  for (char const* rule : {"EXEC-NODATA", "SCORE-GROUP-ONLY", "SCORE-UNEXPLAINED", "ACT-WORD",
                           "PROBLEM-BLANK", "BAND-WORDING", "FORM-SIGN", "ROW-EMPTY"})
    EXPECT_TRUE(rules_found.contains(rule)) << rule;
  EXPECT_EQ(rules_found.count("ROW-EMPTY"), 6u);
  for (char const* rule : {"SUM-100", "TOTAL-SUM", "GRADE-MATCH", "TV-UNREADABLE", "ACT-BLANK",
                           "UNDER-FULL", "IND-DUP", "FD-SUM"})
    EXPECT_FALSE(rules_found.contains(rule)) << rule;
  EXPECT_TRUE(card.objectionable());
}

}  // namespace
}  // namespace jixiao
