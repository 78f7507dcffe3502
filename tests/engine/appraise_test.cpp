#include "engine/appraise.hpp"  // stands alone

#include <gtest/gtest.h>

#include "base/digest.hpp"

namespace jixiao {
namespace {

rulebook::Rulebook const& rules() {
  static auto const loaded = rulebook::from_files(rulebook::built_in_files());
  return *loaded;
}

std::string form_with(std::string_view year, std::string_view row) {
  return "项目支出绩效自评表\n（" + std::string(year) +
         "）\n"
         "项目名称,,河道清淤\n"
         "主管部门,,甲市水务局,,,实施单位,甲市河道管理所\n"
         "绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因\n"
         ",产出指标,数量指标," +
         std::string(row) +
         "\n"
         ",,质量指标,验收合格率,=100%,100%,40,40,\n"
         "总分,,,,,,100,90,\n";
}

TEST(Appraise, CarriesTheDigestOfItsInput) {
  auto const bytes = form_with("2024年度", "清淤长度,≥10公里,10.5公里,50,50,");
  auto const appraisal = appraise({"form.csv", bytes}, rules(), {});
  ASSERT_EQ(appraisal.scorecards.size(), 1u);
  EXPECT_EQ(appraisal.scorecards[0].engine.input, sha256(bytes));
  EXPECT_EQ(appraisal.scorecards[0].engine.rules, rules().version);
  EXPECT_EQ(appraisal.scorecards[0].engine.version, program_version());
}

TEST(Appraise, TakesTheSchemeItIsTold) {
  auto const bytes = form_with("2024年度", "清淤长度,≥10公里,10.5公里,50,50,");
  auto const appraisal = appraise({"form.csv", bytes}, rules(), {"hb-hubei", ""});
  ASSERT_EQ(appraisal.scorecards.size(), 1u);
  EXPECT_EQ(appraisal.scorecards[0].scored.choice.scheme->id, "hb-hubei");
}

TEST(Appraise, LosesOnlyTheFormWhoseNumbersAreTooLarge) {
  auto const bytes =
      form_with("2024年度", "清淤长度,≥10公里,10.5公里,999999999999999999,999999999999999999,") +
      "\n" + form_with("2024年度", "清淤长度,≥10公里,10.5公里,50,50,");
  auto const appraisal = appraise({"form.csv", bytes}, rules(), {});
  ASSERT_EQ(appraisal.scorecards.size() + appraisal.errors.size(), 2u);
  ASSERT_FALSE(appraisal.scorecards.empty());
  EXPECT_EQ(appraisal.scorecards.back().scored.groups[0].indicators[0].points.weight, Decimal(50));
  for (auto const& error : appraisal.errors) {
    EXPECT_EQ(error.place.file, "form.csv");
    EXPECT_FALSE(error.place.at.empty());
  }
}

std::string accounts_and_form(std::string_view department, std::string_view funds = "") {
  return "2024年度支出决算表\n部门名称：" + std::string(department) +
         ",,,单位：万元\n项目,年初预算数,调整预算数,决算数\n基本支出,300,300,\"250\"\n"
         "项目支出,\"1,700\",\"1,700\",\"1,250\"\n支出合计,\"2,000\",\"2,000\",\"1,500\"\n\n"
         "部门整体支出绩效自评表\n（2024年度）\n主管部门,,甲市水务局\n" +
         std::string(funds) +
         "绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因\n"
         ",产出指标,数量指标,清淤长度,≥10公里,10.5公里,50,50,\n"
         ",,质量指标,验收合格率,=100%,100%,40,40,\n"
         "总分,,,,,,90,90,\n";
}

TEST(Appraise, TakesAmountsTheFormLacksFromTheAccountsOfTheSameDepartment) {
  auto const bytes = accounts_and_form("甲市水务局");
  auto const appraisal = appraise({"form.csv", bytes}, rules(), {});
  ASSERT_EQ(appraisal.scorecards.size(), 1u);
  auto const& card = appraisal.scorecards[0];
  EXPECT_EQ(card.scored.execution.rate, Ratio(Decimal(3), Decimal(4)));
  ASSERT_FALSE(card.scored.execution.points.because.empty());
  EXPECT_EQ(score::describe(card.scored.execution.points.because[0]).zh,
            "表中没有金额，取自同一文件的2024年度支出决算表（6，单位：万元），部门和年度相同");
  EXPECT_FALSE(card.form.funds.executed);

  auto const others = accounts_and_form("甲市财政局");
  auto const untouched = appraise({"form.csv", others}, rules(), {});
  ASSERT_EQ(untouched.scorecards.size(), 1u);
  EXPECT_EQ(untouched.scorecards[0].scored.execution.rate, std::nullopt);
}

TEST(Appraise, GivesAnErrorForADocumentWithoutAForm) {
  for (std::string_view const bytes : {"", "各位同事：\n会议改在星期五。\n", "a,b\n1,2\n"}) {
    auto const appraisal = appraise({"letter.txt", bytes}, rules(), {});
    EXPECT_TRUE(appraisal.scorecards.empty());
    ASSERT_FALSE(appraisal.errors.empty());
    EXPECT_EQ(appraisal.errors[0].place.file, "letter.txt");
  }
}

TEST(ReadForms, TakesTheYearForFormsThatPrintNone) {
  auto const row = "清淤长度,≥10公里,10.5公里,50,50,";
  auto const own = read_forms({"a.csv", form_with("2024年度", row)}, rules(), {"", "2021"});
  ASSERT_EQ(own.forms.size(), 1u);
  EXPECT_EQ(own.forms[0].year, "2024");
  auto const none = read_forms({"a.csv", form_with("年度", row)}, rules(), {"", "2021"});
  ASSERT_EQ(none.forms.size(), 1u);
  EXPECT_EQ(none.forms[0].year, "2021");
}

TEST(Inspect, FindsWhatAppraiseFinds) {
  auto const bytes = form_with("2024年度", "清淤长度,≥10公里,完成,50,50,");
  auto const appraisal = appraise({"form.csv", bytes}, rules(), {});
  auto const inspection = inspect({"form.csv", bytes}, rules(), {});
  ASSERT_EQ(inspection.forms.size(), 1u);
  ASSERT_EQ(appraisal.scorecards.size(), 1u);
  auto const& findings = appraisal.scorecards[0].findings;
  ASSERT_EQ(inspection.forms[0].findings.size(), findings.size());
  EXPECT_FALSE(findings.empty());
  for (std::size_t i = 0; i < findings.size(); ++i)
    EXPECT_EQ(inspection.forms[0].findings[i].rule, findings[i].rule);
}

}  // namespace
}  // namespace jixiao
