#include <fmt/format.h>
#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "document.hpp"
#include "tests/form/words.hpp"
#include "zip_writer.hpp"

// Whatever a document holds, the answer comes soon, names the file and the place, and nothing that
// can be read is lost.
namespace jixiao::form {
namespace {

using namespace std::string_view_literals;

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

Reading answer(std::string_view name, std::string const& bytes) {
  auto const start = std::chrono::steady_clock::now();
  auto reading = read(name, bytes);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
  EXPECT_TRUE(!reading.forms.empty() || !reading.errors.empty());
  for (auto const& error : reading.errors) {
    EXPECT_EQ(error.place.file, name);
    EXPECT_FALSE(error.what.zh.empty());
  }
  return reading;
}

std::string cell(std::string_view text) {
  return fmt::format("<c t=\"inlineStr\"><is><t>{}</t></is></c>", text);
}

std::string const form_rows = "<row r=\"1\">" + cell("三级指标") + cell("指标值") + cell("完成值") +
                              "</row><row r=\"2\">" + cell("里程") + cell("≥1公里") +
                              cell("2公里") + "</row>";

std::string sheet(std::string_view more = "", std::string_view merged = "") {
  return fmt::format("<sheetData>{}{}</sheetData><mergeCells>{}</mergeCells>", form_rows, more,
                     merged);
}

TEST(Hostile, AZipBombIsRefusedBeforeItIsUnpacked) {
  EXPECT_EQ(
      errors_of(answer("b.xlsx", xlsx_of(sheet(std::string(40u << 20, ' '))))),
      "b.xlsx at xl/worksheets/sheet1.xml: packed more than 400 times: taken for a zip bomb\n");
  EXPECT_EQ(errors_of(answer("b.xlsx", xlsx_of(sheet(std::string(65u << 20, ' '))))),
            "b.xlsx at xl/worksheets/sheet1.xml: larger than the limit of 67108864 bytes when "
            "unpacked\n");
  EXPECT_EQ(errors_of(answer("b.docx", docx_of(std::string(65u << 20, ' ')))),
            "b.docx at word/document.xml: larger than the limit of 67108864 bytes when unpacked\n");
}

TEST(Hostile, AnArchiveOfTooManyEntriesIsRefused) {
  Parts parts;
  for (int i = 0; i < 10'001; ++i) parts.emplace_back(fmt::format("{}", i), "");
  EXPECT_EQ(errors_of(answer("b.xlsx", zip_of(parts))),
            "b.xlsx at : 10001 entries in the archive, more than the limit of 10000\n");
}

TEST(Hostile, ATruncatedArchiveIsAnErrorAtEveryLength) {
  auto const whole = xlsx_of(sheet());
  ASSERT_EQ(answer("t.xlsx", whole).forms.size(), 1u);
  for (std::size_t size = 2; size < whole.size(); size += 7) {
    SCOPED_TRACE(size);
    EXPECT_FALSE(answer("t.xlsx", whole.substr(0, size)).errors.empty());
  }
}

TEST(Hostile, ChangedBytesNeverBreakTheReader) {
  std::mt19937 random(20241130);
  for (auto const& whole :
       {xlsx_of(sheet()), docx_of("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>三级指标</w:t></w:r></w:p>"
                                  "</w:tc></w:tr></w:tbl>")})
    for (int i = 0; i < 400; ++i) {
      auto bytes = whole;
      for (int k = 0; k < 3; ++k)
        bytes[2 + random() % (bytes.size() - 2)] = static_cast<char>(random() % 256);
      answer("m.xlsx", bytes);
    }
}

// Found by the fuzz target of text: a bracket that closes what was never opened.
TEST(Hostile, ATitleThatOnlyClosesABracketIsNoTitle) {
  EXPECT_EQ(answer("b.txt", "）\n单位：元").forms.size(), 0u);
  EXPECT_EQ(answer("b.txt", "收支总表）\n单位：元\n").forms.size(), 0u);
}

TEST(Hostile, PathsLeadNowhere) {
  auto const relation = [](std::string_view target, std::string_view more) {
    return fmt::format("<Relationship Id='s' Type='x/worksheet' Target='{}' {}/>", target, more);
  };
  for (auto const& [target, more] : std::initializer_list<std::pair<const char*, const char*>>{
           {"../../../etc/passwd", ""},
           {"file:///etc/passwd", "TargetMode='External'"},
           {"..\\..\\s.xml", ""},
           {"/../s.xml", ""}}) {
    SCOPED_TRACE(target);
    auto const reading =
        answer("p.xlsx", zip_of({{"../../s.xml", "<worksheet/>"},
                                 {"xl/workbook.xml",
                                  "<workbook><sheets><sheet name='A' id='s'/><sheet "
                                  "name='B' id='t'/></sheets></workbook>"},
                                 {"xl/_rels/workbook.xml.rels",
                                  "<Relationships>" + relation(target, more) +
                                      "<Relationship Id='t' Type='x/worksheet' Target='b.xml'/>"
                                      "</Relationships>"},
                                 {"xl/b.xml", "<worksheet>" + sheet() + "</worksheet>"}}));
    EXPECT_EQ(reading.errors.size(), 1u);
    EXPECT_EQ(reading.forms.size(), 1u);
  }
}

TEST(Hostile, RelationsInACircleAreNoSheets) {
  auto const reading = answer(
      "c.xlsx",
      zip_of({{"xl/workbook.xml", "<workbook><sheets><sheet name='A' id='s'/></sheets></workbook>"},
              {"xl/_rels/workbook.xml.rels",
               "<Relationships><Relationship Id='s' Type='x/worksheet' Target='workbook.xml'/>"
               "<Relationship Id='t' Type='x/sharedStrings' Target='workbook.xml'/>"
               "</Relationships>"}}));
  EXPECT_TRUE(reading.forms.empty());
}

TEST(Hostile, MissingSharedStringsAreNamedAndTheRestIsRead) {
  auto const reading =
      answer("s.xlsx", xlsx_of(sheet("<row r=\"3\"><c t=\"s\"><v>7</v></c>" + cell("≥2") +
                                     "<c t=\"s\"><v>-1</v></c></row>")));
  ASSERT_EQ(reading.forms.size(), 1u);
  EXPECT_EQ(reading.forms[0].indicators.size(), 2u);
  EXPECT_EQ(errors_of(reading),
            "s.xlsx at Sheet1!A3: shared string 7 does not exist\n"
            "s.xlsx at Sheet1!C3: shared string -1 does not exist\n");
}

TEST(Hostile, AMillionBlankCellsAreRead) {
  std::string rows;
  for (int row = 3; row < 10'003; ++row)
    rows += fmt::format("<row r=\"{}\">{}</row>", row, repeated("<c s=\"1\"/>", 100));
  auto const reading = answer("w.xlsx", xlsx_of(sheet(rows)));
  EXPECT_EQ(errors_of(reading), "");
  EXPECT_EQ(reading.forms.size(), 1u);
  // As spreadsheets write them, each with its name.
  rows.clear();
  for (std::size_t row = 3; row < 10'003; ++row) {
    rows += fmt::format("<row r=\"{}\">", row);
    for (char column = 'A'; column <= 'Z'; ++column)
      for (char const second : {'A', 'B', 'C', 'D'})
        rows += fmt::format("<c r=\"{}{}{}\" s=\"1\"/>", column, second, row);
    rows += "</row>";
  }
  auto const named = answer("w.xlsx", xlsx_of(sheet(rows)));
  EXPECT_EQ(errors_of(named), "");
  EXPECT_EQ(named.forms.size(), 1u);
}

TEST(Hostile, RowsAndColumnsOutsideTheSheetAreErrors) {
  struct {
    std::string_view row, error;
  } const cases[]{
      {"<row r=\"99999999999\"/>", "Sheet1!99999999999: invalid row number, or rows out of order"},
      {"<row r=\"1\"/>", "Sheet1!1: invalid row number, or rows out of order"},
      {"<row r=\"3\"><c r=\"XFE3\"/></row>", "Sheet1!XFE3: invalid cell reference"},
      {"<row r=\"3\"><c r=\"A4\"/></row>", "Sheet1!A4: invalid cell reference"},
      {"<row r=\"3\"><c r=\"-1\"/></row>", "Sheet1!-1: invalid cell reference"},
      {"<row r=\"3\"><c r=\"XFD3\"><v>1</v></c></row>",
       "Sheet1!XFD3: more columns than the limit of 1024"},
  };
  for (auto const& [row, error] : cases) {
    SCOPED_TRACE(row);
    EXPECT_EQ(errors_of(answer("r.xlsx", xlsx_of(sheet(row)))),
              fmt::format("r.xlsx at {}\n", error));
  }
  EXPECT_EQ(answer("r.xlsx", xlsx_of(sheet("<row r=\"1048576\"><c r=\"XFD1048576\"/></row>")))
                .forms.size(),
            1u);
}

TEST(Hostile, MergedCellsOverEverythingCostNothing) {
  auto const once = answer("g.xlsx", xlsx_of(sheet("", "<mergeCell ref=\"A5:XFD1048576\"/>")));
  EXPECT_EQ(once.forms.size(), 1u);
  std::string rows;
  for (int row = 3; row < 3'000; ++row)
    rows += fmt::format("<row r=\"{}\">{}</row>", row, cell("x"));
  auto const often =
      answer("g.xlsx", xlsx_of(sheet(rows, repeated("<mergeCell ref=\"A1:B3000\"/>", 20'000))));
  EXPECT_EQ(errors_of(often),
            "g.xlsx at Sheet1!A1:B3000: more rows under merged cells than the limit of 1000000\n");
  EXPECT_EQ(errors_of(answer("g.xlsx", xlsx_of(sheet("", "<mergeCell ref=\"B2:A1\"/>")))),
            "g.xlsx at Sheet1!B2:A1: invalid range of merged cells\n");
}

TEST(Hostile, ALongStringUsedOftenIsRefused) {
  std::string rows;
  for (int row = 3; row < 1'000; ++row) rows += "<row><c t=\"s\"><v>0</v></c></row>";
  std::mt19937 random(1);
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += static_cast<char>('a' + random() % 26);
  auto const reading = answer("l.xlsx", xlsx_of(sheet(rows), "<si><t>" + text + "</t></si>"));
  EXPECT_EQ(errors_of(reading),
            "l.xlsx at Sheet1!A271: more bytes of text than the limit of 268435456\n");
}

TEST(Hostile, EntitiesAreNeverExpanded) {
  std::string dtd = "<!DOCTYPE w [<!ENTITY a0 \"ha\">";
  for (int i = 1; i < 30; ++i) dtd += fmt::format("<!ENTITY a{} \"&a{};&a{};\">", i, i - 1, i - 1);
  dtd += "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
  auto const document =
      dtd + "<w:document><w:body><w:p><w:r><w:t>&a29;&x;</w:t></w:r></w:p></w:body></w:document>";
  EXPECT_TRUE(answer("e.docx", zip_of({{"word/document.xml", document}})).forms.empty());
  auto const page = answer("e.html", dtd.replace(0, 11, "<!DOCTYPE html ") +
                                         "<table><tr><td>三级指标<td>指标值<td>完成值<tr><td>甲"
                                         "<td>&a29;<td>&x;</table>");
  ASSERT_EQ(page.forms.size(), 1u);
  EXPECT_EQ(page.forms[0].indicators[0].target, "&a29;");
  EXPECT_EQ(page.forms[0].indicators[0].actual, "&x;");
}

TEST(Hostile, DeepNestingIsAnError) {
  auto const tables = repeated("<w:tbl><w:tr><w:tc>", 100'000);
  EXPECT_EQ(
      errors_of(answer("n.docx", docx_of(tables + repeated("</w:tc></w:tr></w:tbl>", 100'000)))),
      "n.docx at word/document.xml: packed more than 400 times: taken for a zip bomb\n");
  auto const fewer =
      repeated("<w:tbl><w:tr><w:tc>", 5'000) + repeated("</w:tc></w:tr></w:tbl>", 5'000);
  EXPECT_EQ(errors_of(answer("n.docx", docx_of(fewer))),
            "n.docx at word/document.xml: tables nested too deeply (the limit is 64)\n");
  auto const runs = repeated("<w:r>", 20'000) + repeated("</w:r>", 20'000);
  EXPECT_EQ(errors_of(answer("n.docx", docx_of("<w:p>" + runs + "</w:p>"))),
            "n.docx at word/document.xml: tables nested too deeply (the limit is 64)\n");
  EXPECT_EQ(errors_of(answer("n.html", repeated("<table><tr><td>", 100'000))),
            "n.html at 1: line 1: tables nested too deeply (the limit is 64)\n");
  EXPECT_EQ(errors_of(answer("n.html", "<html>" + repeated("<div>", 500'000))),
            "n.html at 1: line 1: elements nested too deeply (the limit is 2048)\n");
  EXPECT_EQ(errors_of(answer("n.html",
                             "<html>\n" + repeated("<b>", 500'000) + repeated("</i>", 500'000))),
            "n.html at 2: line 2: elements nested too deeply (the limit is 2048)\n");
  answer("n.xlsx", xlsx_of(repeated("<a>", 20'000) + repeated("</a>", 20'000)));
}

TEST(Hostile, SpansBeyondReasonAreCut) {
  auto const page = answer("s.html",
                           "<table><tr><td>三级指标<td>指标值<td>完成值"
                           "<tr><td>甲<td>≥1<td>1<td rowspan=4294967295 colspan=4294967295>"
                           "<tr><td>乙<td>≥1<td>1<td rowspan=-1></table>");
  ASSERT_EQ(page.forms.size(), 1u);
  EXPECT_EQ(page.forms[0].indicators.size(), 2u);
  EXPECT_EQ(
      errors_of(answer("s.html", "<table><tr><td colspan=1000><td colspan=1000><td>x</table>")),
      "s.html at table1!BXY1: more columns than the limit of 1024\n");
  auto const row = "<tr>" + repeated("<td rowspan=60000>", 900);
  auto const many = answer("s.html", "<table>" + row + repeated("<tr><td>", 60'000) + "</table>");
  EXPECT_EQ(many.errors.size(), 1u);
}

TEST(Hostile, APageOfTooManyCellsIsRefused) {
  EXPECT_EQ(errors_of(answer("m.html", "<table><tr>" + repeated("<td>", 1'200'000))),
            "m.html at 1: line 1: too many cells (the limit is 1000000)\n");
  EXPECT_EQ(errors_of(answer("m.html", "<table><tr><td>" + repeated("x", 2'000'000))),
            "m.html at 1: line 1: a cell is too long (the limit is 1048576)\n");
}

TEST(Hostile, OtherOfficeFilesAreRefusedWithAdvice) {
  auto const wide = [](std::string_view text) {
    std::string out;
    for (char const c : text) (out += c) += '\0';
    return out;
  };
  auto const magic = std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv) + std::string(600, '\0');
  EXPECT_EQ(read("a.xls", magic).errors.at(0).what.zh,
            "这是旧版 Office 文件（如 XLS），请用 Excel 或 WPS 另存为 .xlsx 后再读取");
  EXPECT_EQ(errors_of(answer("a.doc", magic + wide("WordDocument"))),
            "a.doc at byte 0: a legacy Word file (DOC); save it as .docx in Word or WPS first\n");
  EXPECT_EQ(errors_of(answer("a.xlsx", magic + wide("EncryptedPackage"))),
            "a.xlsx at byte 0: encrypted; save it again without a password\n");
  EXPECT_EQ(
      errors_of(answer("a.ods", zip_of({{"mimetype", "application/vnd.oasis.opendocument"}}))),
      "a.ods at : an ODF file (ODS, ODT) or the like; save it as .xlsx or .docx first\n");
  EXPECT_EQ(
      errors_of(answer("a.zip", zip_of({{"a.csv", "x"}}))),
      "a.zip at : this archive is no XLSX or DOCX; name a ZIP of documents .zip, or unpack it\n");
}

TEST(Hostile, BrokenPartsAreNamed) {
  auto const with = [](std::string const& part, std::string const& text) {
    Parts parts{{"xl/workbook.xml",
                 "<workbook><sheets><sheet name='A' id='s'/><sheet name='B' id='t'/></sheets>"
                 "</workbook>"},
                {"xl/_rels/workbook.xml.rels",
                 "<Relationships><Relationship Id='s' Type='x/worksheet' Target='a.xml'/>"
                 "<Relationship Id='t' Type='x/worksheet' Target='b.xml'/></Relationships>"},
                {"xl/a.xml", "<worksheet>" + sheet() + "</worksheet>"},
                {"xl/b.xml", "<worksheet>" + sheet() + "</worksheet>"}};
    for (auto& [name, old] : parts)
      if (name == part) old = text;
    return zip_of(parts);
  };
  auto const half = answer("x.xlsx", with("xl/a.xml", "<worksheet><sheetData><row>"));
  EXPECT_EQ(half.forms.size(), 1u);
  EXPECT_EQ(errors_of(half), "x.xlsx at xl/a.xml: not well-formed XML at byte 26\n");
  EXPECT_EQ(errors_of(answer("x.xlsx", with("xl/workbook.xml", ""))),
            "x.xlsx at xl/workbook.xml: not well-formed XML at byte 0\n");
  EXPECT_EQ(errors_of(answer("x.xlsx", with("xl/workbook.xml", "<workbook/>"))),
            "x.xlsx at xl/workbook.xml: the workbook has no sheets\n");
}

TEST(Hostile, EveryLimitHolds) {
  auto const refused = [](std::size_t Limits::*limit, std::size_t value, std::string_view name,
                          std::string const& bytes) {
    Limits limits;
    limits.*limit = value;
    auto const reading = from_bytes(name, bytes, words(), limits);
    return errors_of(reading);
  };
  auto const book = xlsx_of(sheet());
  auto const page = std::string("<table><tr><td>三级指标<td>指标值<td>完成值</table>");
  EXPECT_EQ(errors_of(read("x.xlsx", book)), "");
  struct {
    std::size_t Limits::*limit;
    std::size_t value;
    std::string name;
    std::string bytes;
    std::string said;
  } const cases[]{
      {&Limits::archive_entries, 3, "x.xlsx", book, "more than the limit of 3"},
      {&Limits::part_bytes, 100, "x.xlsx", book, "limit of 100 bytes"},
      {&Limits::archive_bytes, 500, "x.xlsx", book, "limit of 500 bytes"},
      {&Limits::xml_marks, 5, "x.xlsx", book, "the limit is 5"},
      {&Limits::rows, 1, "x.xlsx", book, "more rows than the limit of 1"},
      {&Limits::cells, 5, "x.xlsx", book, "more cells than the limit of 5"},
      {&Limits::cell_bytes, 9, "x.xlsx", book, "limit of 9"},
      {&Limits::text_bytes, 20, "x.xlsx", book, "limit of 20"},
      {&Limits::html_bytes, 30, "x.html", page, "larger than 30 bytes"},
      {&Limits::plain_bytes, 30, "x.csv", to_csv({{{0, std::string(40, 'x'), 1, 1}}}), ""},
      {&Limits::xml_marks, 9, "x.xml", "<form>" + repeated("<a/>", 9) + "</form>",
       "the limit is 9"},
  };
  for (auto const& [limit, value, name, bytes, said] : cases) {
    SCOPED_TRACE(name + " " + said);
    auto const errors = refused(limit, value, name, bytes);
    EXPECT_NE(errors, "");
    EXPECT_NE(errors.find(said), std::string::npos) << errors;
  }
  EXPECT_EQ(errors_of(read("x.txt", std::string((64u << 20) + 1, 'x'))),
            "x.txt at : more text than the limit of 67108864 bytes; split it, or raise --limit\n");
}

TEST(Limits, AreAllInTheDocumentation) {
  auto text = file_text(std::string(JIXIAO_SOURCE_DIR) + "/docs/limits.md");
  text.resize(text.find("\n## "));
  std::size_t rows = 0;
  for (std::size_t at = 0; (at = text.find("\n| ", at)) != std::string::npos; ++at) ++rows;
  EXPECT_EQ(rows, all_limits().size() + 2);  // with the head of the table
  for (auto const& spec : all_limits())
    EXPECT_NE(text.find(fmt::format("\n| {} | ", spec.name)), std::string::npos) << spec.name;
}

}  // namespace
}  // namespace jixiao::form
