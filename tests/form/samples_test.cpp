#include <gtest/gtest.h>
#include <iconv.h>

#include <string>

#include "base/decimal.hpp"
#include "form/form.hpp"
#include "words.hpp"

namespace jixiao::form {
namespace {

Form sample(std::string const& name) {
  return read_one(name, file_text(std::string(JIXIAO_SOURCE_DIR) + "/docs/samples/" + name));
}

Decimal sum_of_weights(Form const& form) {
  Decimal sum;
  for (auto const& row : form.indicators) sum += decimal(row.weight.value());
  return sum;
}

TEST(Samples, TheDepartmentFormIsFoundInItsDocument) {
  auto const form = sample("self-assessment.txt");
  EXPECT_EQ(form.kind, Kind::department_self_assessment);
  EXPECT_EQ(form.department, "云川市水务局");
  EXPECT_EQ(form.year, "2024");
  EXPECT_EQ(form.indicators.size(), 14u);
  EXPECT_EQ(form.indicators[6].level1, "产出指标");
  EXPECT_EQ(form.indicators[6].level2, "成本指标");
  EXPECT_EQ(form.indicators[8].reason, "新管网8月起才投入运行");
  ASSERT_EQ(form.groups.size(), 3u);
  EXPECT_EQ(form.groups[1].score, "28");
  EXPECT_EQ(form.total, "97.85");
  EXPECT_EQ(form.grade, "优");
  EXPECT_TRUE(form.notes.empty());
}

TEST(Samples, TheProjectFormSaysTheSameInCsvAndXml) {
  auto csv = sample("project.csv");
  auto xml = sample("project.xml");
  EXPECT_EQ(csv.indicators.size(), 12u);
  EXPECT_EQ(sum_of_weights(csv), decimal("90"));
  EXPECT_EQ(csv.total, "99.18");
  for (auto* form : {&csv, &xml}) {
    form->source = {};
    form->funds.at.clear();
    for (auto& source : form->funds.sources) source.at.clear();
    for (auto& group : form->groups) group.at.clear();
    for (auto& row : form->indicators) row.at.clear();
    for (auto& statement : form->statements) statement.at.clear();
  }
  EXPECT_EQ(to_xml(csv), to_xml(xml));
}

std::string recoded(std::string text, char const* encoding) {
  iconv_t const handle = iconv_open(encoding, "UTF-8");
  std::string out(text.size() * 4, '\0');
  char* from = text.data();
  char* to = out.data();
  std::size_t from_left = text.size();
  std::size_t to_left = out.size();
  EXPECT_EQ(iconv(handle, &from, &from_left, &to, &to_left), 0u);
  iconv_close(handle);
  out.resize(out.size() - to_left);
  return out;
}

TEST(Samples, EveryEncodingGivesTheSameForm) {
  for (auto const name : {"project.csv", "self-assessment.txt", "project.xml"}) {
    auto const text = file_text(std::string(JIXIAO_SOURCE_DIR) + "/docs/samples/" + name);
    auto const expected = to_xml(read_one(name, text));
    for (auto const encoding : {"GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"}) {
      SCOPED_TRACE(std::string(name) + " " + encoding);
      EXPECT_EQ(to_xml(read_one(name, recoded(text, encoding))), expected);
    }
  }
}

TEST(Samples, TheFormWithMistakesKeepsThem) {
  auto const form = sample("project-with-mistakes.csv");
  EXPECT_EQ(form.indicators.size(), 8u);
  EXPECT_EQ(sum_of_weights(form), decimal("88"));
  EXPECT_EQ(form.funds.rate, "87.00%");
  EXPECT_EQ(form.total, "93.7");
  EXPECT_EQ(form.grade, "良");
  EXPECT_EQ(form.indicators[7].target, "");
}

}  // namespace
}  // namespace jixiao::form
