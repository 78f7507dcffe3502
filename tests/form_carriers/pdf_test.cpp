#include "form/from_pdf.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "pdf_writer.hpp"
#include "tests/form/words.hpp"

namespace jixiao::form {
namespace {

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

std::string pdf_stream(std::string_view content, std::string_view more = "") {
  return fmt::format("<< /Length {} {} >>\nstream\n{}\nendstream", content.size(), more, content);
}

// A page that shows what stream 5 says and may use the objects behind it.
std::string page_of(std::string const& content, std::vector<std::string> const& more = {}) {
  std::vector<std::string> objects{
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 600 800 ] /Contents 5 0 R /Resources "
      "<< /Font << /F1 4 0 R >> /XObject << /X 6 0 R >> >> >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", content};
  objects.insert(objects.end(), more.begin(), more.end());
  return pdf_of_objects(objects);
}

std::string many_times(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

// The same bytes as zlib writes them when they cannot be made smaller.
std::string stored(std::string_view bytes) {
  auto const size = static_cast<unsigned>(bytes.size());
  std::string out{"\x78\x01\x01"};
  for (unsigned const part : {size, ~size})
    out += {static_cast<char>(part & 0xFF), static_cast<char>(part >> 8 & 0xFF)};
  unsigned low = 1;
  unsigned high = 0;
  for (char const c : bytes) {
    low = (low + static_cast<unsigned char>(c)) % 65521;
    high = (high + low) % 65521;
  }
  out += bytes;
  for (unsigned const part : {high, low})
    out += {static_cast<char>(part >> 8), static_cast<char>(part & 0xFF)};
  return out;
}

std::string said(std::string const& pdf, Limits const& limits) {
  auto const text = text_of_pdf("f.pdf", pdf, limits);
  return text.has_value() ? "" : text.error().front().what.en;
}

TEST(HostilePdf, WhatUnpacksToTooMuchIsRefusedAtOnce) {
  auto const words = many_times("BT /F1 9 Tf 9 9 Td (ab) Tj ET\n", 100);
  Limits limits;
  limits.pdf_unpacked = words.size();
  auto const flate = pdf_stream(stored(words), "/Filter /FlateDecode");
  EXPECT_EQ(said(page_of(flate), limits), "");
  auto const refused = fmt::format(
      "the PDF unpacks to more than the limit of {} bytes: taken for a bomb", words.size());
  EXPECT_EQ(said(page_of(flate, {pdf_stream(stored("x"), "/Filter /FlateDecode")}), limits),
            refused);
  EXPECT_EQ(said(page_of(flate, {pdf_stream(stored("x"), "/Subtype /Image")}), limits), "");
  EXPECT_EQ(said(page_of(flate, {pdf_stream("\x78\x01 not packed")}), limits), "");
}

TEST(HostilePdf, FormsThatDrawFormsTenTimesAreStopped) {
  std::vector<std::string> forms;
  for (int depth = 0; depth < 9; ++depth)
    forms.push_back(pdf_stream(many_times("/X Do ", 10),
                               fmt::format("/Type /XObject /Subtype /Form /BBox [ 0 0 600 800 ] "
                                           "/Resources << /XObject << /X {} 0 R >> >>",
                                           7 + depth)));
  forms.push_back(
      pdf_stream("0 0 m 1 1 l S", "/Type /XObject /Subtype /Form /BBox [ 0 0 600 800 ]"));
  Limits limits;
  limits.pdf_seconds = 1;
  EXPECT_EQ(said(page_of(pdf_stream("/X Do"), forms), limits).substr(0, 62),
            "reading the PDF took longer than the limit of 1 seconds and wa");
}

TEST(HostilePdf, AMillionWordsOnAPageAreStopped) {
  Limits limits;
  limits.pdf_memory = std::size_t{32} << 20;
  auto const error =
      said(page_of(pdf_stream(many_times("BT /F1 9 Tf 9 9 Td (ab) Tj ET\n", 300'000))), limits);
  // A sanitizer that gets no memory ends the process in its own way.
  EXPECT_TRUE(error.starts_with("reading the PDF needs more memory than the limit of 33554432") ||
              error.starts_with("the PDF is truncated or damaged"))
      << error;
  EXPECT_EQ(said(pdf_of({{{50, 700, "一"}}}), {}), "");
}

}  // namespace
}  // namespace jixiao::form
