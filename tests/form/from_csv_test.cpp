#include "form/from_csv.hpp"

#include <gtest/gtest.h>

#include "words.hpp"

namespace jixiao::form {
namespace {

using Cells = std::vector<std::string_view>;

TEST(FromCsv, QuotedCellsHoldDelimitersQuotesAndLines) {
  auto const grid = grid_from_csv("f", "a,\"b,\"\"c\"\"\r\nd\",e\r\nf,,\n\n,g\n", ',');
  ASSERT_TRUE(grid.has_value());
  ASSERT_EQ(grid->rows.size(), 3u);
  EXPECT_EQ(grid->rows[0].cells, (Cells{"a", "b,\"c\"\nd", "e"}));
  EXPECT_EQ(grid->place(0), "1-2");
  EXPECT_EQ(grid->rows[1].cells, (Cells{"f"}));
  EXPECT_EQ(grid->rows[2].cells, (Cells{"", "g"}));
  EXPECT_EQ(grid->place(2), "5");
}

TEST(FromCsv, AQuoteInsideACellIsACharacter) {
  auto const grid = grid_from_csv("f", "a \"b\" c,\"d\" e\n", ',');
  ASSERT_TRUE(grid.has_value());
  EXPECT_EQ(grid->rows[0].cells, (Cells{"a \"b\" c", "de"}));
}

TEST(FromCsv, ALoneQuoteIsAnErrorAtItsLine) {
  auto const grid = grid_from_csv("f", "a,b\nc,\"d\ne,f\n", ',');
  ASSERT_FALSE(grid.has_value());
  EXPECT_EQ(grid.error().front().place.at, "2");
}

TEST(FromCsv, TheDelimiterIsTheOneThatGivesHeads) {
  EXPECT_EQ(csv_delimiter("标题;;\n三级指标;指标值;完成值\n", words()), ';');
  EXPECT_EQ(csv_delimiter("三级指标,指标值,完成值\n", words()), ',');
  EXPECT_EQ(csv_delimiter("三级指标\t指标值\t完成值\n", words()), '\t');
  EXPECT_EQ(csv_delimiter("甲,乙,丙\n", words()), std::nullopt);
}

TEST(FromCsv, BlankColumnsBeyondTheWidestFormDoNotMatter) {
  auto const blank = grid_from_csv("f", "a" + std::string(100000, ',') + "\n", ',');
  ASSERT_TRUE(blank.has_value());
  EXPECT_EQ(blank->rows[0].cells.size(), 1u);
  auto const filled = grid_from_csv("f", "a" + std::string(100000, ',') + "b\n", ',');
  ASSERT_FALSE(filled.has_value());
  EXPECT_EQ(filled.error().front().place.at, "1");
}

TEST(FromCsv, EveryDelimiterAndEncodingGivesTheSameForm) {
  std::string const comma =
      "项目名称,路灯\n年度,2023\n一级指标,二级指标,三级指标,指标值,完成值,分值,得分\n"
      "产出指标,数量指标,路灯数量,≥3盏,3盏,90,90\n总分,,,,,100,100\n";
  auto const replaced = [&](char delimiter) {
    std::string text = comma;
    std::replace(text.begin(), text.end(), ',', delimiter);
    return text;
  };
  std::string const expected = to_xml(read_one("f.csv", comma));
  EXPECT_NE(expected.find("<project>路灯</project>"), std::string::npos);
  EXPECT_EQ(to_xml(read_one("f.csv", replaced(';'))), expected);
  EXPECT_EQ(to_xml(read_one("f.csv", replaced('\t'))), expected);
  EXPECT_EQ(to_xml(read_one("f.csv", "\xEF\xBB\xBF" + comma)), expected);
}

}  // namespace
}  // namespace jixiao::form
