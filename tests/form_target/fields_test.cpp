#include "form/target_fields.hpp"

#include <gtest/gtest.h>

#include "form/target_forms.hpp"
#include "form/target_goals.hpp"
#include "truth.hpp"

namespace jixiao::form {
namespace {

Form read(std::string_view above) {
  std::string const text = std::string(above) +
                           "一级指标 二级指标 三级指标 指标值 二级指标 三级指标 指标值\n"
                           "产出指标\n数量指标 村道 5条 数量指标 村道 5条\n"
                           "负责人：张三 经办人： 联系电话： 填报日期： 20240101\n";
  auto forms = target_forms("form", text, words());
  EXPECT_EQ(forms.size(), 1U);
  return forms.empty() ? Form{} : forms.front().form;
}

constexpr auto table =
    "某县项目支出绩效目标表\n（2024年度）\n项目名称 村道\n"
    "主管部门及代码 012-某局 实施单位\n某局下属的一个名称很长的单位（某\n中心）\n"
    "项目属性 新增项目 项目期 2年\n项目资金\n（万元）\n"
    "实施期资金总额： 20 年度资金总额： 10.5\n"
    "其中：中央财政资金 0 其中：中央财政资金 0\n"
    "市县（区）财政资金 20\n市县（区）财政\n资金\n10.5\n其他资金 其他资金\n"
    "项目概况 修路。\n立项依据\n会议\n纪要\n实施期目标 年度目标\n总体目标\n"
    "两年内修好全县的村道，方便出行，并且让\n村民满意。\n今年修好五条村道，方便\n出行。\n"
    "绩\n效\n指\n";

TEST(TargetFields, BelongToTheLabelBeforeThem) {
  auto const form = read(table);
  EXPECT_EQ(form.title, "某县项目支出绩效目标表");
  EXPECT_EQ(form.year, "2024");
  EXPECT_EQ(form.project, "村道");
  EXPECT_EQ(form.department, "012-某局");
  EXPECT_EQ(form.unit, "某局下属的一个名称很长的单位（某中心）");
  EXPECT_EQ(form.attribute, "新增项目");
  EXPECT_EQ(form.period, "2年");
  EXPECT_EQ(find_statement(form, "overview")->text, "修路。");
  EXPECT_EQ(find_statement(form, "basis")->text, "会议纪要");
  EXPECT_EQ(find_statement(form, "leader")->text, "张三");
  EXPECT_EQ(find_statement(form, "filler")->text, "");
  EXPECT_EQ(find_statement(form, "filled_on")->text, "20240101");
}

TEST(TargetFields, GiveFundsBySourceForBothPeriods) {
  auto const form = read(table);
  EXPECT_EQ(form.funds.unit, "万元");
  EXPECT_EQ(form.funds.total, "20");
  EXPECT_EQ(form.funds.annual, "10.5");
  ASSERT_EQ(form.funds.sources.size(), 3U);
  EXPECT_EQ(form.funds.sources[0].name, "中央财政资金");
  EXPECT_EQ(form.funds.sources[1].name, "市县（区）财政资金");
  EXPECT_EQ(form.funds.sources[1].period, "20");
  EXPECT_EQ(form.funds.sources[1].annual, "10.5");
  EXPECT_EQ(form.funds.sources[2].period, "");
  EXPECT_EQ(form.funds.sources[2].annual, "");
}

TEST(TargetGoals, ArePartedWhereTheLinesGetNarrower) {
  auto const form = read(table);
  EXPECT_EQ(form.goals.period, "两年内修好全县的村道，方便出行，并且让村民满意。");
  EXPECT_EQ(form.goals.annual, "今年修好五条村道，方便出行。");
}

TEST(TargetForms, AreNoneInOtherText) {
  EXPECT_TRUE(target_forms("text", "绩效指标的说明。\n项目名称 合计\n", words()).empty());
  EXPECT_TRUE(target_forms("text", "", words()).empty());
}

// pdftotext without an option: heads and levels torn out, a value in the middle of its name, a
// value that comes long after it.
TEST(TargetForms, GiveNamesAndValuesOfATextWithoutOrderAndSaySo) {
  std::string const text =
      "某县项目支出绩效目标表\n项目名称\n村道\n一级指标\n二级指标\n二级指标\n"
      "修好全县的村道，方便出行，并且让村民\n满意。\n产出指标\n数量指标\n绩\n效\n指\n标\n"
      "三级指标\n指标值\n三级指标\n指标值\n"
      "新建村道里程\n≥25公里\n新建村道里程\n≥20公里\n"
      "安装太阳能路灯盏数\n300盏\n安装太阳能路灯 300盏\n盏数\n"
      "培训管护人员\n培训管护人员\n≥40人\n数量指标\n≥40人\n";
  auto const forms = target_forms("text", text, words());
  ASSERT_EQ(forms.size(), 1U);
  auto const& form = forms.front().form;
  EXPECT_EQ(form.notes.front(), "PARSE-SCATTERED");
  ASSERT_EQ(form.indicators.size(), 3U);
  EXPECT_EQ(form.indicators[0].period_target, "≥25公里");
  EXPECT_EQ(form.indicators[0].target, "≥20公里");
  EXPECT_EQ(form.indicators[1].name, "安装太阳能路灯盏数");
  EXPECT_EQ(form.indicators[1].target, "300盏");
  EXPECT_FALSE(form.indicators[1].target_name.has_value());
  EXPECT_EQ(form.indicators[2].period_target, "≥40人");
  EXPECT_EQ(form.indicators[2].target, "≥40人");
  EXPECT_FALSE(form.indicators[2].level2.has_value());
}

TEST(TargetForms, EndWhereProseBegins) {
  std::string const text =
      "某市部门整体支出绩效目标申报表\n部门名称 某局\n一级指标 二级指标 三级指标 指标值\n"
      "产出指标\n数量指标\n培训人数 ≥20人\n十一、国有资产占有使用情况\n车辆 20辆\n";
  auto const forms = target_forms("text", text, words());
  ASSERT_EQ(forms.size(), 1U);
  EXPECT_EQ(forms.front().form.indicators.size(), 1U);
  EXPECT_EQ(forms.front().form.kind, Kind::department_target);
  EXPECT_EQ(forms.front().form.indicators.front().target, "≥20人");
}

}  // namespace
}  // namespace jixiao::form
