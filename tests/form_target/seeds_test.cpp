#include "form/read.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "truth.hpp"

namespace jixiao::form {
namespace {

std::string const shared = JIXIAO_SHARED_DIR;

std::vector<Form> targets_of(std::string const& seed) {
  auto reading = from_bytes(seed, file_text(shared + "/seeds/" + seed), words());
  EXPECT_TRUE(reading.errors.empty());
  return reading.forms;
}

void expect_all(std::string const& seed, std::string const& truth_file) {
  auto const truth = true_forms(truth_file);
  auto const forms = targets_of(seed);
  ASSERT_EQ(forms.size(), truth.size());
  for (std::size_t i = 0; i < forms.size(); ++i) {
    SCOPED_TRACE(truth[i].name);
    EXPECT_EQ(truth[i].department ? forms[i].department->substr(4) : *forms[i].project,
              truth[i].name);
    EXPECT_EQ(forms[i].indicators.size(), truth[i].rows.size());
  }
  auto const score = compare(forms, truth);
  EXPECT_EQ(score.right, score.cells) << score.wrong;
  EXPECT_EQ(score.levels, score.cells);
  EXPECT_EQ(score.invented, 0U) << score.wrong;
}

TEST(TargetSeeds, GivesFourteenTablesOfTheFirst) {
  if (shared.empty()) GTEST_SKIP();
  expect_all("001_00a6a79a7db2ba3a.txt", "seed_001.txt");
}

TEST(TargetSeeds, GivesSixTablesOfTheSecond) {
  if (shared.empty()) GTEST_SKIP();
  expect_all("003_8055090ea3a278f9.txt", "seed_003.txt");
}

TEST(TargetSeeds, NamesEveryProjectItsDepartmentItsFundsAndBothGoals) {
  if (shared.empty()) GTEST_SKIP();
  for (auto const* const seed : {"001_00a6a79a7db2ba3a.txt", "003_8055090ea3a278f9.txt"})
    for (auto const& form : targets_of(seed)) {
      SCOPED_TRACE(form.source.at);
      EXPECT_TRUE(form.title && form.department && form.goals.annual);
      EXPECT_EQ(form.year, "2024");
      EXPECT_TRUE(form.funds.total && !form.funds.total->empty());
      EXPECT_EQ(std::ranges::count(form.notes, "PARSE-STRAY"), 0);
      if (form.kind == Kind::department_target) continue;
      EXPECT_TRUE(form.unit && form.attribute && form.period && form.goals.period);
      EXPECT_EQ(form.funds.unit, "元");
      EXPECT_EQ(form.funds.sources.size(), 5U);
      EXPECT_EQ(form.statements.size(), 9U);
    }
}

TEST(TargetSeeds, DoesNotTouchADocumentWithoutTargetTables) {
  if (shared.empty()) GTEST_SKIP();
  auto const reading =
      from_bytes("004", file_text(shared + "/seeds/004_bc25f70cd6ae945f.txt"), words());
  ASSERT_EQ(reading.forms.size(), 1U);
  EXPECT_EQ(reading.forms.front().kind, Kind::department_self_assessment);
}

}  // namespace
}  // namespace jixiao::form
