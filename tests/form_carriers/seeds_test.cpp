#include <gtest/gtest.h>

#include <string>

#include "printed_forms.hpp"
#include "tests/form/words.hpp"

// The tables of the published documents, read from their text, drawn again and read from every
// carrier, are the same forms.
namespace jixiao::form {
namespace {

// What a reader of broken text is unsure of, a reader of cells knows.
std::string settled(Form form) {
  form.source = {};
  form.funds.at = {};
  form.notes = {};
  for (auto& item : form.funds.sources) item.at = {};
  for (auto& item : form.funds.uses) item.at = {};
  for (auto& item : form.groups) item.at = {};
  for (auto& item : form.statements) item.at = {};
  for (auto& item : form.indicators) {
    item.at = {};
    item.notes = {};
  }
  return to_xml(form);
}

void expect_same_in_every_carrier(std::string const& seed, std::size_t count) {
  auto const forms = read(seed, file_text(std::string(JIXIAO_SHARED_DIR) + "/seeds/" + seed)).forms;
  EXPECT_EQ(forms.size(), count);
  for (auto const& form : forms) {
    SCOPED_TRACE(form.source.at);
    auto const table = printed(form);
    auto const expected = settled(form);
    EXPECT_EQ(settled(read_one("f.xlsx", to_xlsx({{"Sheet1", table}}))), expected);
    EXPECT_EQ(settled(read_one("f.html", to_html(table))), expected);
    EXPECT_EQ(settled(read_one("f.docx", to_docx(table))), expected);
    EXPECT_EQ(settled(read_one("f.csv", to_csv(table))), expected);
  }
}

TEST(SeedTables, FourteenTargetTablesAreTheSameInEveryCarrier) {
  if (std::string_view(JIXIAO_SHARED_DIR).empty()) GTEST_SKIP() << "needs the documents";
  expect_same_in_every_carrier("001_00a6a79a7db2ba3a.txt", 14);
}

TEST(SeedTables, SixTargetTablesAreTheSameInEveryCarrier) {
  if (std::string_view(JIXIAO_SHARED_DIR).empty()) GTEST_SKIP() << "needs the documents";
  expect_same_in_every_carrier("003_8055090ea3a278f9.txt", 6);
}

TEST(SeedTables, ASelfAssessmentIsTheSameInEveryCarrier) {
  if (std::string_view(JIXIAO_SHARED_DIR).empty()) GTEST_SKIP() << "needs the documents";
  expect_same_in_every_carrier("004_bc25f70cd6ae945f.txt", 1);
}

}  // namespace
}  // namespace jixiao::form
