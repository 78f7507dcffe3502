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

}  // namespace
}  // namespace jixiao::form
