#include <gtest/gtest.h>

#include "document.hpp"
#include "form/archive.hpp"
#include "form/from_docx.hpp"
#include "form/grid.hpp"
#include "form/table_grid.hpp"

namespace jixiao::form {
namespace {

TEST(Grid, NamesCellsAsSpreadsheetsDo) {
  EXPECT_EQ(cell_name(0, 1), "A1");
  EXPECT_EQ(cell_name(25, 12), "Z12");
  EXPECT_EQ(cell_name(26, 3), "AA3");
  EXPECT_EQ(cell_name(701, 3), "ZZ3");
  EXPECT_EQ(cell_name(702, 3), "AAA3");
  EXPECT_EQ(sheet_prefix("自评表"), "自评表!");
  EXPECT_EQ(sheet_prefix("it's 1"), "'it''s 1'!");
}

TEST(Grid, PlacesAreTheFilledCells) {
  Grid grid;
  grid.rows.push_back({3, 3, {"", "a", "b"}, "S", {}});
  grid.rows.push_back({5, 5, {"", "", "", "c"}, "S", {}});
  grid.rows.push_back({1, 1, {"x"}, "T", {}});
  EXPECT_EQ(grid.place(0), "S!B3:C3");
  EXPECT_EQ(grid.place(1), "S!D5");
  EXPECT_EQ(grid.place(0, 1), "S!B3:D5");
  EXPECT_EQ(grid.place(1, 2), "S!A5:T!D1");
}

TEST(PartBeside, NeverLeadsOutOfTheArchive) {
  EXPECT_EQ(part_beside("xl/workbook.xml", "worksheets/s.xml"), "xl/worksheets/s.xml");
  EXPECT_EQ(part_beside("xl/workbook.xml", "/xl/s.xml"), "xl/s.xml");
  EXPECT_EQ(part_beside("xl/a/b.xml", "../s.xml"), "xl/s.xml");
  EXPECT_EQ(part_beside("", "xl/workbook.xml"), "xl/workbook.xml");
  EXPECT_EQ(part_beside("xl/workbook.xml", "../../etc/passwd"), "");
  EXPECT_EQ(part_beside("xl/workbook.xml", "/../etc/passwd"), "");
}

TEST(FromDocx, ReadsMergedCellsRevisionsAndControls) {
  auto const bytes = docx_of(
      "<w:p><w:r><w:t>标</w:t></w:r><w:ins><w:r><w:t>题</w:t></w:r></w:ins>"
      "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
      "<w:sdt><w:sdtContent><w:tbl>"
      "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr>"
      "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p></w:tc>"
      "<w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p><w:p><w:r><w:t>d</w:t></w:r></w:p></w:tc></w:tr>"
      "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge/></w:tcPr><w:p/></w:tc>"
      "<w:tc><w:p><w:r><w:t>e</w:t></w:r></w:p></w:tc></w:tr>"
      "</w:tbl></w:sdtContent></w:sdt>");
  auto archive = Archive::open("f.docx", bytes, {});
  ASSERT_TRUE(archive.has_value());
  auto const grid = grid_from_docx(*archive, "word/document.xml");
  ASSERT_TRUE(grid.has_value());
  ASSERT_EQ(grid->rows.size(), 3u);
  EXPECT_EQ(grid->rows[0].cells[0], "标题");
  EXPECT_EQ(grid->rows[1].cells[0], "a\nb");
  EXPECT_EQ(grid->rows[1].cells[2], "c\nd");
  EXPECT_EQ(grid->rows[2].cells[2], "e");
  ASSERT_EQ(grid->rows[2].covered.size(), 1u);
  EXPECT_EQ(grid->rows[2].covered[0].column, 0u);
  EXPECT_EQ(grid->rows[2].covered[0].columns, 2u);
}

TEST(FromDocx, TextBoxesAreReadOnceBehindTheirParagraph) {
  std::string const box =
      "<w:txbxContent><w:p><w:r><w:t>框中文字</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r>"
      "<w:t>框中单元格</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:txbxContent>";
  // Word writes a box twice, for itself and for programs that know no drawings.
  auto const bytes =
      docx_of("<w:p><w:r><w:t>段落</w:t><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" +
              box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
              "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
              "<w:p><w:r><w:t>之后</w:t></w:r></w:p>");
  auto archive = Archive::open("f.docx", bytes, {});
  ASSERT_TRUE(archive.has_value());
  auto const grid = grid_from_docx(*archive, "word/document.xml");
  ASSERT_TRUE(grid.has_value());
  std::vector<std::string> texts;
  for (auto const& row : grid->rows) texts.emplace_back(row.cells.at(0));
  EXPECT_EQ(texts, (std::vector<std::string>{"段落", "框中文字", "框中单元格", "之后"}));
}

}  // namespace
}  // namespace jixiao::form
