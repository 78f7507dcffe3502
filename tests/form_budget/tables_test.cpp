#include "form/budget_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "reading.hpp"

// Tables as published documents print them (tests/form_budget/tables/*.txt: their text), each with
// all of its rows as they must be read (*.rows).
namespace jixiao::form {
namespace {

std::string file_text(std::filesystem::path const& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string titled(BudgetTable const& table) {
  return table.title.value_or("") + "\n" + table.year.value_or("") + " " +
         table.department.value_or("") + " " + table.money_unit + "\n" + in_lines(table) + "\n";
}

TEST(BudgetTables, AreReadRowByRow) {
  auto const folder = std::filesystem::path(JIXIAO_SOURCE_DIR) / "tests" / "form_budget" / "tables";
  std::size_t read = 0;
  for (auto const& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    SCOPED_TRACE(entry.path().filename().string());
    std::string rows;
    for (auto const& table : read_tables(file_text(entry.path()))) rows += titled(table);
    EXPECT_EQ(rows, file_text(std::filesystem::path(entry.path()).replace_extension(".rows")));
    ++read;
  }
  EXPECT_EQ(read, 16u);
}

TEST(BudgetTables, LeaveOutWhatMayStandInTwoColumns) {
  auto const tables = read_tables(
      "某市2024年政府性基金支出表\n单位：万元\n\n"
      "项目 2023年预算数 2024年预算数 备注\n\n"
      "一、城乡社区支出 400 300\n\n二、农林水支出 20\n\n三、其他支出\n");
  ASSERT_EQ(tables.size(), 1u);
  EXPECT_EQ(in_lines(tables[0]),
            "columns | 2023年预算数 | 2024年预算数 | 备注\n"
            "6 1 一、城乡社区支出 | 400 | 300 | \n"
            "10 1 三、其他支出 |  |  | \n"
            "left out 8");
  EXPECT_THAT(tables[0].notes, testing::ElementsAre("PARSE-ROW"));
}

TEST(BudgetTables, GiveNoRowUnderHeadsThatDoNotFit) {
  auto const tables = read_tables(
      "某市2024年项目表\n单位：万元\n\n项目名称 项目单位 建设状态 总投资\n\n某工程 某局 在建 10 20 "
      "30\n");
  ASSERT_EQ(tables.size(), 1u);
  EXPECT_TRUE(tables[0].rows.empty());
  EXPECT_THAT(tables[0].notes, testing::ElementsAre("PARSE-HEAD", "PARSE-ROW"));
}

TEST(BudgetTables, LeaveTheLinesOfFormsAlone) {
  std::string const text = "某市2024年支出表\n单位：万元\n\n项目 2024年预算数\n\n一、教育支出 5\n";
  LineRange const form[]{{1, 6}};
  EXPECT_TRUE(budget_tables("a.txt", text, form, budget_vocabulary()).empty());
  EXPECT_EQ(read_tables(text).size(), 1u);
}

TEST(BudgetTables, AreNoneInOtherText) {
  EXPECT_TRUE(read_tables("").empty());
  EXPECT_TRUE(read_tables("单位：万元\n").empty());
  EXPECT_TRUE(read_tables("本表金额单位：万元\n数量指标 完成 100\n").empty());
}

struct SeedCount {
  char const* seed;
  std::size_t tables;
  std::size_t rows;
  std::size_t left_out;
};

TEST(BudgetTables, OfThePublishedBudgetsAreAllFound) {
  if (seed("000").empty()) GTEST_SKIP() << "no shared folder";
  for (auto const& expected : {SeedCount{"000", 27, 1416, 32}, SeedCount{"003", 30, 590, 17},
                               SeedCount{"002", 2, 45, 0}}) {
    SCOPED_TRACE(expected.seed);
    std::size_t rows = 0;
    std::size_t left_out = 0;
    auto const tables = read_tables(seed(expected.seed));
    for (auto const& table : tables) rows += table.rows.size(), left_out += table.left_out.size();
    EXPECT_EQ(tables.size(), expected.tables);
    EXPECT_EQ(rows, expected.rows);
    EXPECT_EQ(left_out, expected.left_out);
  }
}

}  // namespace
}  // namespace jixiao::form
