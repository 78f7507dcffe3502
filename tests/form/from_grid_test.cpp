#include "form/from_grid.hpp"

#include <gtest/gtest.h>

#include "form/from_csv.hpp"
#include "words.hpp"

namespace jixiao::form {
namespace {

constexpr std::string_view heads = "一级指标,二级指标,三级指标,指标值,完成值,分值,得分,偏差原因\n";
constexpr std::string_view row = "产出指标,数量指标,路灯数量,≥3盏,3盏,90,88,灯具晚到\n";

std::string csv(std::initializer_list<std::string_view> lines) {
  std::string out;
  for (auto const line : lines) out += line;
  return out;
}

TEST(FromGrid, LabelsStandBesideOrAboveTheirValues) {
  auto const beside = read_one("f.csv", csv({"项目名称,路灯,主管部门,住建局\n", "年度：2023\n",
                                             "实施单位：市政处,,项目属性,新增项目\n", heads, row}));
  auto const above = read_one("f.csv", csv({"项目名称,年度,主管部门,实施单位,项目属性\n",
                                            "路灯,2023年度,住建局,市政处,新增项目\n", heads, row}));
  for (auto const* form : {&beside, &above}) {
    EXPECT_EQ(form->project, "路灯");
    EXPECT_EQ(form->year, "2023");
    EXPECT_EQ(form->department, "住建局");
    EXPECT_EQ(form->unit, "市政处");
    EXPECT_EQ(form->attribute, "新增项目");
    EXPECT_EQ(form->kind, Kind::project_self_assessment);
    EXPECT_EQ(form->indicators.size(), 1u);
  }
}

TEST(FromGrid, LabelsMayStandBelowTheGrid) {
  auto const form = read_one("f.csv", csv({heads, row, "总分,,,,,100,98\n", "等级,优\n",
                                           "项目名称,路灯\n", "全年预算数,100\n", "备注：无\n"}));
  EXPECT_EQ(form.project, "路灯");
  EXPECT_EQ(form.total, "98");
  EXPECT_EQ(form.grade, "优");
  EXPECT_EQ(form.funds.adjusted, "100");
  ASSERT_NE(find_statement(form, "remark"), nullptr);
  EXPECT_EQ(find_statement(form, "remark")->text, "无");
}

TEST(FromGrid, APrintedBlankIsNotAnAbsentField) {
  auto const form = read_one("f.csv", csv({"项目名称,\n", heads, "产出指标,数量指标,灯,,3盏\n"}));
  EXPECT_EQ(form.project, "");
  EXPECT_EQ(form.department, std::nullopt);
  EXPECT_EQ(form.indicators[0].target, "");
  EXPECT_EQ(form.indicators[0].score, "");
  EXPECT_EQ(form.indicators[0].period_target, std::nullopt);
  EXPECT_EQ(form.total, std::nullopt);
}

TEST(FromGrid, LevelsAreCarriedDownAndPointsTakenOff) {
  auto const form = read_one(
      "f.csv", csv({heads, "产出指标（50分）,数量指标,甲,1,1,30,30\n", ",,乙,1,1,10,10\n",
                    ",质量指标,丙,1,1,10,10\n", "效益指标（40分）,社会效益指标,丁,1,1,40,40\n"}));
  ASSERT_EQ(form.indicators.size(), 4u);
  EXPECT_EQ(form.indicators[1].level1, "产出指标");
  EXPECT_EQ(form.indicators[1].level2, "数量指标");
  EXPECT_EQ(form.indicators[2].level2, "质量指标");
  EXPECT_EQ(form.indicators[3].level1, "效益指标");
  ASSERT_EQ(form.groups.size(), 2u);
  EXPECT_EQ(form.groups[1].weight, "40");
  EXPECT_EQ(form.groups[1].score, std::nullopt);
  EXPECT_EQ(form.indicators[1].score, "10");
}

TEST(FromGrid, HeadsRepeatedAfterAPageBreakContinueTheForm) {
  auto const form =
      read_one("f.csv", csv({"项目名称,路灯\n", heads, row, heads, ",,线杆,1,1,5,5\n"}));
  ASSERT_EQ(form.indicators.size(), 2u);
  EXPECT_EQ(form.indicators[1].level2, "数量指标");
}

TEST(FromGrid, FormsArePartedByTitlesOrByTheirFields) {
  auto const titled =
      read("f.csv", csv({"项目支出绩效自评表\n", "项目名称,甲\n", heads, row, "总分,,,,,100,98\n",
                         "部门整体支出绩效自评表\n", "部门名称,乙局\n", heads, row}));
  ASSERT_EQ(titled.forms.size(), 2u);
  EXPECT_EQ(titled.forms[0].project, "甲");
  EXPECT_EQ(titled.forms[0].source.at, "1-5");
  EXPECT_EQ(titled.forms[1].kind, Kind::department_self_assessment);
  EXPECT_EQ(titled.forms[1].department, "乙局");
  EXPECT_EQ(titled.forms[1].total, std::nullopt);

  auto const bare =
      read("f.csv",
           csv({"项目名称,甲\n", heads, row, "总分,,,,,100,98\n", "项目名称,乙\n", heads, row}));
  ASSERT_EQ(bare.forms.size(), 2u);
  EXPECT_EQ(bare.forms[0].project, "甲");
  EXPECT_EQ(bare.forms[1].project, "乙");
  EXPECT_EQ(bare.forms[1].source.at, "5-7");
}

TEST(FromGrid, TheTotalIsTheScoreAndNotTheSumOfWeights) {
  struct {
    std::string_view line, total;
  } const cases[]{
      {"总分,,,,,100,98\n", "98"},
      {"总分,98\n", "98"},
      {"总分：98\n", "98"},
      {"总分,100,98\n", "98"},
      {"合计,,,,,100,98\n", "98"},
      {"总分,,,,,100,\n", ""},
      {"总分,,,,,,98\n", "98"},
      {"总分\n", ""},
      {"总分,98,联系电话,5550127\n", "98"},
      {"总分,等级\n98,优\n", "98"},
  };
  for (auto const& [line, total] : cases) {
    SCOPED_TRACE(line);
    EXPECT_EQ(read_one("f.csv", csv({heads, row, line})).total, std::string(total));
  }
}

TEST(FromGrid, TheGradeStandsInItsCellOrInTheConclusion) {
  auto const said = [](std::string_view conclusion) {
    return read_one("f.csv", csv({heads, row, "自评结论,", conclusion, "\n"})).grade;
  };
  EXPECT_EQ(said("本项目自评等级为良，执行有序。"), "良");
  EXPECT_EQ(said("自评等级为“优”。"), "优");
  EXPECT_EQ(said("完成情况良好。"), std::nullopt);
  EXPECT_EQ(said("评价等级为一段没有标点而且很长的话"), std::nullopt);
}

TEST(FromGrid, SignValueAndUnitInThreeColumnsAreOneTarget) {
  auto const form =
      read_one("f.csv", csv({"三级指标,指标性质,指标值,度量单位,完成值,权重,得分\n",
                             "培训人次,≧,735,人次,740,50,50\n", "效果,定性,良好,,良好,40,40\n"}));
  EXPECT_EQ(form.indicators[0].target, "≧ 735 人次");
  EXPECT_EQ(form.indicators[1].target, "良好");
  EXPECT_EQ(form.indicators[0].actual, "740");
}

TEST(FromGrid, TheExecutionRateAmongTheRowsBelongsToTheFunds) {
  auto const form = read_one(
      "f.csv", csv({heads, "预算执行率（10分）,预算执行率,预算执行率,100%,98.6%,10,9.86,\n", row,
                    ",,预算执行率,100%,99%,5,5,\n"}));
  EXPECT_EQ(form.funds.weight, "10");
  EXPECT_EQ(form.funds.score, "9.86");
  EXPECT_EQ(form.funds.rate, "98.6%");
  ASSERT_EQ(form.indicators.size(), 2u);
  EXPECT_EQ(form.indicators[1].name, "预算执行率");
}

TEST(FromGrid, SubtotalsBelongToTheirGroup) {
  auto const form = read_one(
      "f.csv", csv({heads, row, "小计,,,,,50,48\n", "效益指标,社会效益指标,丁,1,1,40,40\n"}));
  ASSERT_EQ(form.indicators.size(), 2u);
  ASSERT_EQ(form.groups.size(), 1u);
  EXPECT_EQ(form.groups[0].weight, "50");
  EXPECT_EQ(form.groups[0].score, "48");
}

TEST(FromGrid, PageNumbersInTheGridAreNothingAndOtherLinesAreNoted) {
  std::string const text =
      "项目支出绩效自评表\n一级指标\t二级指标\t三级指标\t指标值\t完成值\n"
      "产出指标\t数量指标\t甲\t1\t1\n- 12 -\n\t\t乙\t1\t1\n";
  EXPECT_TRUE(read_one("f.txt", text).notes.empty());
  auto const stray = read_one("f.txt", text + "某某公司制作\n\t\t丙\t1\t1\n");
  EXPECT_EQ(stray.notes, std::vector<std::string>{"PARSE-STRAY"});
  EXPECT_EQ(stray.indicators.size(), 3u);
}

TEST(FromGrid, ATargetTableIsNoSelfAssessment) {
  auto const form = read_one(
      "f.csv",
      "项目支出绩效目标表\n一级指标,二级指标,三级指标,指标值\n产出指标,数量指标,甲,≥1个\n");
  EXPECT_EQ(form.kind, Kind::project_target);
  EXPECT_EQ(form.indicators[0].actual, std::nullopt);
  EXPECT_EQ(
      read_one("f.csv", "一级指标,二级指标,三级指标,指标值\n产出指标,数量指标,甲,≥1个\n").kind,
      Kind::project_target);
}

TEST(FromGrid, WhatCannotBeReadIsAnErrorWithItsPlace) {
  struct {
    std::string_view text, error;
  } const cases[]{
      {"年报\n收入\t支出\n1\t2\n",
       "f at : no performance form found (no table headed 三级指标 with 指标值 or 完成值)\n"},
      {"年报\n\n项目支出绩效自评表\n项目名称\t甲\n", "f at 3: this form has no indicators\n"},
      {"年报\n项目支出绩效自评表\n三级指标\t指标值\t完成值\n总分\t\t90\n",
       "f at 2-4: this form has no indicators\n"},
      {"（项目绩效目标表公开情况见附件）\n市级项目支出绩效目标表\n三级指标 指标值\n甲 1\n",
       "f at 2: only target tables here, no self-assessment that can be read\n"},
      {"项目支出绩效目标表\n三级指标\t指标值\t三级指标\t指标值\n甲\t1\t甲\t1\n",
       "f at 1: only target tables here, no self-assessment that can be read\n"},
  };
  for (auto const& [text, error] : cases) {
    SCOPED_TRACE(text);
    auto const reading = read("f", text);
    EXPECT_TRUE(reading.forms.empty());
    EXPECT_EQ(errors_of(reading), error);
  }
}

TEST(FromGrid, AReadableFormBesideAnUnreadableOneIsKept) {
  auto const reading = read("f.csv", csv({"项目支出绩效自评表\n", "三级指标,指标值,完成值\n",
                                          "总分,,90\n", "项目支出绩效自评表\n", heads, row}));
  EXPECT_EQ(reading.forms.size(), 1u);
  EXPECT_EQ(errors_of(reading), "f.csv at 1-3: this form has no indicators\n");
}

}  // namespace
}  // namespace jixiao::form
