#include "report.hpp"

#include <gtest/gtest.h>

#include <string>

namespace jixiao::reality {

namespace {

// A row of each verdict, in the corpus's own shape.
std::string form(std::string_view notes, bool truncated) {
  std::string text = R"({"id": "sample", "source": "https://example.org/1",
    "title": "项目支出绩效自评表", "year": "2023", "unit": "某单位",
    "budget": {"initial": "10", "adjusted": "10", "executed": "9", "weight": "10",
      "rate": "90%", "score": "9", "unit": "万元"},
    "indicators": [
      {"l1": "产出指标", "l2": "数量指标", "l3": "培训|场次", "target": "≥10场", "actual": "12场",
        "weight": "30", "score": "30", "reason": null},
      {"l1": "产出指标", "l2": "质量指标", "l3": "合格率", "target": "≥80%", "actual": "60%",
        "weight": "20", "score": "20", "reason": null},
      {"l1": "效益指标", "l2": "社会效益指标", "l3": "受益人数", "target": "≥100人", "actual": "完成",
        "weight": "30", "score": "30", "reason": null},
      {"l1": "满意度指标", "l2": "服务对象满意度指标", "l3": "满意度", "target": "≥90%",
        "actual": "95%", "weight": "10", "score": null, "reason": null}],
    "total": "89", "grade": null, "truncated": )";
  text += truncated ? "true" : "false";
  text += ", \"notes\": \"";
  text += notes;
  return text + "\"}";
}

std::string report(std::string_view notes, bool truncated) {
  auto const rules = rulebook::from_files(rulebook::built_in_files());
  return report_on({published_form(form(notes, truncated))}, *rules);
}

bool has(std::string const& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST(Report, CountsEveryVerdict) {
  auto const text = report("", false);
  EXPECT_TRUE(has(text, "| all | | 4 | 1 | 1 | 1 | 0 | 1 | 1 | | |")) << text;
  EXPECT_TRUE(has(text, "points = 20×60/80 = 15.00; printed 5 more (UNDER-FULL")) << text;
  EXPECT_TRUE(has(text, "培训\\|场次")) << text;
}

TEST(Report, JudgesNoTotalOfATruncatedForm) {
  EXPECT_TRUE(has(report("", false), "总分 total: printed 89"));
  auto const text = report("", true);
  EXPECT_FALSE(has(text, "总分 total: printed")) << text;
  EXPECT_TRUE(has(text, "| confirmed | not judged |")) << text;
}

TEST(Report, SaysThatItHasNoSchemeForALayoutOfItsOwn) {
  EXPECT_TRUE(has(report("odd; Fujian layout: three columns", false), "names a Fujian layout"));
  EXPECT_FALSE(has(report("the rows are shuffled", false), "The corpus names"));
}

}  // namespace jixiao::reality
