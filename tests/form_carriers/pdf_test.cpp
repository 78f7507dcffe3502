#include "form/from_pdf.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "tests/form/words.hpp"

namespace jixiao::form {
namespace {

std::string hex(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    auto const point = decode(text);
    out += fmt::format("{:04X}", static_cast<unsigned>(point.value));
    text.remove_prefix(static_cast<std::size_t>(point.length));
  }
  return out;
}

struct Printed {
  int x, y;
  std::string_view text;
};

// A page for each list, in a font whose codes are those of Unicode.
std::string pdf_of(std::vector<std::vector<Printed>> const& pages) {
  std::vector<std::string> objects;
  std::string kids;
  for (std::size_t i = 0; i < pages.size(); ++i) kids += fmt::format("{} 0 R ", 7 + 2 * i);
  auto const stream = [](std::string_view text) {
    return fmt::format("<< /Length {} >>\nstream\n{}\nendstream", text.size(), text);
  };
  objects.push_back("<< /Type /Catalog /Pages 2 0 R >>");
  objects.push_back(fmt::format("<< /Type /Pages /Kids [ {}] /Count {} >>", kids, pages.size()));
  objects.push_back(
      "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H "
      "/DescendantFonts [ 4 0 R ] /ToUnicode 6 0 R >>");
  objects.push_back(
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) "
      "/Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 5 0 R >>");
  objects.push_back(
      "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [ 0 -200 1000 800 ] "
      "/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>");
  objects.push_back(
      stream("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapType 2 def\n"
             "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
             "1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange\nendcmap\nend\nend"));
  for (std::size_t i = 0; i < pages.size(); ++i) {
    objects.push_back(
        fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 600 800 ] /Contents "
                    "{} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
                    8 + 2 * i));
    std::string content;
    for (auto const& [x, y, text] : pages[i])
      content += fmt::format("BT /F1 10 Tf {} {} Td <{}> Tj ET\n", x, y, hex(text));
    objects.push_back(stream(content));
  }
  std::string out = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", out.size());
    out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  auto const start = out.size();
  return out +
         fmt::format("xref\n0 {}\n{}trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n",
                     objects.size() + 1, table, objects.size() + 1, start);
}

TEST(FromPdf, GivesTheTextPageAfterPage) {
  auto const text = text_of_pdf(
      "f.pdf", pdf_of({{{50, 700, "第一页"}, {50, 680, "≥95%"}}, {{50, 700, "第二页"}}}), {});
  ASSERT_TRUE(text.has_value());
  EXPECT_TRUE(text->errors.empty());
  auto const first = text->text.find("第一页");
  auto const value = text->text.find("≥95%");
  auto const second = text->text.find("第二页");
  ASSERT_NE(first, std::string::npos);
  ASSERT_NE(second, std::string::npos);
  EXPECT_LT(first, value);
  EXPECT_LT(value, second);
}

TEST(FromPdf, ReadsAGridWhoseColumnsStandApart) {
  std::vector<Printed> page{{200, 750, "项目支出绩效自评表"}};
  int y = 720;
  for (auto const& row : std::vector<std::vector<std::string_view>>{
           {"一级指标", "二级指标", "三级指标", "指标值", "完成值", "得分"},
           {"产出指标", "数量指标", "养护里程", "≥60公里", "61公里", "50"},
           {"效益指标", "社会效益指标", "通行条件", "改善", "改善", "40"}}) {
    int x = 40;
    for (auto const text : row) {
      page.push_back({x, y, text});
      x += 90;
    }
    y -= 20;
  }
  auto const form = read_one("f.pdf", pdf_of({page}));
  EXPECT_EQ(form.title, "项目支出绩效自评表");
  ASSERT_EQ(form.indicators.size(), 2u);
  EXPECT_EQ(form.indicators[0].name, "养护里程");
  EXPECT_EQ(form.indicators[0].target, "≥60公里");
  EXPECT_EQ(form.indicators[1].level2, "社会效益指标");
  EXPECT_EQ(form.indicators[1].score, "40");
}

TEST(FromPdf, PagesThatArePicturesAreNamed) {
  auto const some = text_of_pdf("f.pdf", pdf_of({{{50, 700, "一"}}, {}, {}}), {});
  ASSERT_TRUE(some.has_value());
  ASSERT_EQ(some->errors.size(), 1u);
  EXPECT_EQ(some->errors[0].place.at, "page 2");
  EXPECT_EQ(errors_of(read("f.pdf", pdf_of({{}}))),
            "f.pdf at : the PDF holds no text but pictures; have its text recognised first\n");
}

TEST(FromPdf, DamagedFilesAndLimitsAreErrors) {
  auto const whole = pdf_of({{{50, 700, "一"}}, {{50, 700, "二"}}});
  EXPECT_EQ(errors_of(read("f.pdf", "%PDF-1.7")),
            "f.pdf at : the PDF is truncated or damaged; download it again\n");
  Limits limits;
  limits.pages = 1;
  EXPECT_EQ(text_of_pdf("f.pdf", whole, limits).error().front().what.en, "more than 1 pages");
  for (std::size_t size = 8; size < whole.size(); size += 97) {
    auto const reading = read("f.pdf", whole.substr(0, size));
    EXPECT_FALSE(reading.errors.empty());
  }
}

}  // namespace
}  // namespace jixiao::form
