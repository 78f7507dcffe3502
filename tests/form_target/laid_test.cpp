#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "form/read.hpp"
#include "form/target_lines.hpp"
#include "truth.hpp"

namespace jixiao::form {
namespace {

std::string row_of(Indicator const& row) {
  std::string out;
  for (auto const* const field :
       {&row.level2, &row.name, &row.target, &row.actual, &row.weight, &row.score, &row.reason})
    out += field->value_or("") + "|";
  return out;
}

struct Case {
  char const* what;
  char const* text;
  std::vector<std::string> rows;
};

constexpr char const* s1_layout =
    "                         项目支出绩效自评表\n"
    "                            （2023年度）\n"
    "项目名称        乡村道路养护\n"
    "一级指标    二级指标      三级指标        年度指标值     实际完成值     分值    得分    "
    "偏差原因分析\n"
    "\n"
    "        数量指标      养护里程        ≥60公里     61公里      20    20\n"
    "产出指标\n"
    "        质量指标      验收合格率       ≥95%      90%       30    28    雨季影响工期\n"
    "\n"
    "效益指标    社会效益指标    通行条件        改善        改善        40    40\n"
    "\n"
    "总分                                                90    88\n";

constexpr char const* s1_raw =
    "项目支出绩效自评表\n"
    "（2023年度）\n"
    "项目名称 乡村道路养护\n"
    "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析\n"
    "产出指标 数量指标 养护里程 ≥60公里 61公里 20 20\n"
    "质量指标 验收合格率 ≥95% 90% 30 28 雨季影响工期\n"
    "效益指标 社会效益指标 通行条件 改善 改善 40 40\n"
    "总分 90 88\n";

constexpr char const* s1_tabs =
    "项目支出绩效自评表\n"
    "（2023年度）\n"
    "项目名称\t乡村道路养护\n"
    "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析\n"
    "产出指标\t数量指标\t养护里程\t≥60公里\t61公里\t20\t20\n"
    "\t质量指标\t验收合格率\t≥95%\t90%\t30\t28\t雨季影响工期\n"
    "效益指标\t社会效益指标\t通行条件\t改善\t改善\t40\t40\n"
    "总分\t\t\t\t\t90\t88\n";

// Every line of a cell is a line of the text.
constexpr char const* s1_broken_tabs =
    "项目支出绩效自评表\n"
    "（2023年度）\n"
    "项目名称\t乡村道路养护\n"
    "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析\n"
    "产出指标\t数量指标\t乡村道路养\t≥60公里\t61公里\t20\t20\n"
    "\t\t护里程\n"
    "\t质量指标\t道路验收合\t≥95%\t90%\t30\t28\t雨季影响工\n"
    "\t\t格率\t\t\t\t\t期\n"
    "效益指标\t社会效益\t通行条件\t改善\t改善\t40\t40\n"
    "\t指标\n"
    "总分\t\t\t\t\t90\t88\n";

std::vector<std::string> const s1_rows{"数量指标|养护里程|≥60公里|61公里|20|20||",
                                       "质量指标|验收合格率|≥95%|90%|30|28|雨季影响工期|",
                                       "社会效益指标|通行条件|改善|改善|40|40||"};

constexpr char const* t3_layout =
    "                    项目支出绩效目标申报表\n"
    "项目名称      乡村道路养护\n"
    "一级指标      二级指标        三级指标          符号      指标值      计量单位\n"
    "产出指标      数量指标        养护里程          ≥         60          公里\n"
    "              质量指标        验收合格率        ≥         95          %\n"
    "满意度指标    服务对象满意度指标   村民满意度   ≥         90          %\n";

constexpr char const* t3_raw =
    "项目支出绩效目标申报表\n"
    "项目名称 乡村道路养护\n"
    "一级指标 二级指标 三级指标 符号 指标值 计量单位\n"
    "产出指标 数量指标 养护里程 ≥ 60 公里\n"
    "质量指标 验收合格率 ≥ 95 %\n"
    "满意度指标 服务对象满意度指标 村民满意度 ≥ 90 %\n";

constexpr char const* t3_tabs =
    "项目支出绩效目标申报表\n"
    "项目名称\t乡村道路养护\n"
    "一级指标\t二级指标\t三级指标\t符号\t指标值\t计量单位\n"
    "产出指标\t数量指标\t养护里程\t≥\t60\t公里\n"
    "\t质量指标\t验收合格率\t≥\t95\t%\n"
    "满意度指标\t服务对象满意度指标\t村民满意度\t≥\t90\t%\n";

std::vector<std::string> const t3_rows{"数量指标|养护里程|≥ 60 公里|||||",
                                       "质量指标|验收合格率|≥ 95 %|||||",
                                       "服务对象满意度指标|村民满意度|≥ 90 %|||||"};

constexpr char const* s2_raw =
    "部门（单位）整体支出绩效自评表\n"
    "部门名称 安平县水利局\n"
    "一级指标 二级指标 三级指标 年度指标值 全年完成值 未完成原因和改进措施\n"
    "产出指标 数量指标 任务1 清淤河道 ≥12公里 12公里\n"
    "任务2 修复堤防 ≥3处 3处\n"
    "效益指标 社会效益指标 任务1 防洪能力 提高 提高\n";

std::vector<std::string> const s2_rows{"数量指标|清淤河道|≥12公里|12公里||||",
                                       "数量指标|修复堤防|≥3处|3处||||",
                                       "社会效益指标|防洪能力|提高|提高||||"};

// A head that no list knows, and one that names the goals reached elsewhere.
constexpr char const* other_heads =
    "项目支出绩效自评表\n"
    "项目名称\t乡村道路养护\n"
    "一级指标\t二级指标\t三级指标\t年度目标值\t数据来源\t实际完成情况\t权重\t自评得分\n"
    "产出指标\t数量指标\t养护里程\t≥60公里\t台账\t61公里\t20\t20\n"
    "\t\t桥梁检查次数\t4次\t台账\t4次\t10\t10\n"
    "\t质量指标\t验收合格率\t≥95%\t报告\t90%\t30\t28\n";

std::vector<std::string> const other_heads_rows{"数量指标|养护里程|≥60公里|61公里|20|20||",
                                                "数量指标|桥梁检查次数|4次|4次|10|10||",
                                                "质量指标|验收合格率|≥95%|90%|30|28||"};

// 服务对象满意度 is the name of an indicator here, and =1年 is none.
constexpr char const* level_as_name =
    "项目支出绩效自评表\n"
    "项目名称\t乡村道路养护\n"
    "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析\n"
    "产出指标\t数量指标\t养护里程\t≥60公里\t61公里\t20\t20\n"
    "满意度指标\t服务对象满意度指标\t村民满意度\t≥90%\t92%\t10\t10\n"
    "\t\t服务对象满意度\t=1年\t维护良好\t5\t3\t0\n";

std::vector<std::string> const level_as_name_rows{
    "数量指标|养护里程|≥60公里|61公里|20|20||", "服务对象满意度指标|村民满意度|≥90%|92%|10|10||",
    "服务对象满意度指标|服务对象满意度|=1年|维护良好|5|3|0|"};

constexpr char const* units =
    "项目支出绩效目标申报表\n"
    "项目名称\t乡村道路养护\n"
    "一级指标\t二级指标\t三级指标\t指标值类型\t指标值\t单位\n"
    "产出指标\t数量指标\t养护里程\t定量\t60\t公里\n"
    "\t质量指标\t验收合格率\t定量\t95\t%\n"
    "效益指标\t社会效益指标\t通行条件\t定性\t改善\n";

std::vector<std::string> const units_rows{"数量指标|养护里程|60 公里|||||",
                                          "质量指标|验收合格率|95 %|||||",
                                          "社会效益指标|通行条件|改善|||||"};

// 任务1 in a column of one character, and names of levels that stand beside their column.
constexpr char const* s2_layout =
    "                    部门（单位）整体支出绩效自评表\n"
    "部门名称      安平县水利局\n"
    "一级指标  二级指标          三级指标       年度指标值     全年完成值     未完成原因\n"
    "                 任\n"
    "产出指标     数量指标        清淤河道       ≥12公里     12公里\n"
    "                 务1\n"
    "                 任\n"
    "                     修复堤防       ≥3处       3处\n"
    "                 务2\n"
    "                 任\n"
    "效益指标    社会效益指标       防洪能力       提高         提高\n"
    "                 务1\n";

// ≤2678元/户 reaches under the next head, so that no wall between the two is free.
constexpr char const* crossed =
    "                         项目支出绩效自评表\n"
    "项目名称        乡村道路养护\n"
    " 一级指标                     指标名称            年初目标值(A)    实际完成值(B)   自评得分\n"
    "                     养护里程                  60公里      61公里      13\n"
    " 产出指标               验收合格率                 ≥95%        97%        11\n"
    "                     每户成本                 ≤2678元/户     99元/户     11\n"
    "                                         完成全县道路的一 完成全县道路的一\n"
    "                     建设内容               半               半                11\n";

std::vector<std::string> const crossed_rows{
    "|养护里程|60公里|61公里||13||", "|验收合格率|≥95%|97%||11||",
    "|每户成本|≤2678元/户|99元/户||11||", "|建设内容|完成全县道路的一半|完成全县道路的一半||11||"};

TEST(LaidText, GivesTheRowsHoweverTheTextWasExtracted) {
  std::vector<std::string> broken = s1_rows;
  broken[0] = "数量指标|乡村道路养护里程|≥60公里|61公里|20|20||";
  broken[1] = "质量指标|道路验收合格率|≥95%|90%|30|28|雨季影响工期|";
  for (auto const& [what, text, rows] :
       std::vector<Case>{{"S1 layout", s1_layout, s1_rows},
                         {"S1 raw", s1_raw, s1_rows},
                         {"S1 tabs", s1_tabs, s1_rows},
                         {"S1 broken", s1_broken_tabs, broken},
                         {"other heads", other_heads, other_heads_rows},
                         {"units", units, units_rows},
                         {"level as name", level_as_name, level_as_name_rows},
                         {"S2 layout", s2_layout, s2_rows},
                         {"crossed", crossed, crossed_rows},
                         {"S2 raw", s2_raw, s2_rows},
                         {"T3 layout", t3_layout, t3_rows},
                         {"T3 raw", t3_raw, t3_rows},
                         {"T3 tabs", t3_tabs, t3_rows}}) {
    SCOPED_TRACE(what);
    auto const reading = from_bytes("form.txt", text, words());
    EXPECT_TRUE(reading.errors.empty());
    ASSERT_EQ(reading.forms.size(), 1u);
    std::vector<std::string> found;
    for (auto const& row : reading.forms[0].indicators) found.push_back(row_of(row));
    EXPECT_EQ(found, rows);
  }
}

// The heads of the levels, and the levels, stand apart from the rows.
TEST(LaidText, WithoutOrderIsRefusedWithItsPlace) {
  constexpr char const* text =
      "转移支付绩效自评表\n（2023年度）\n项目名称\n\n乡村道路养护\n\n一级指标\n\n产出指标\n\n"
      "质量指标\n\n三级指标\n\n年度指标值\n\n全年完成值\n\n未完成原因和改进\n措施\n\n"
      "养护里程\n\n≥60公里\n\n61公里\n\n验收合格率\n\n≥95%\n\n90%\n\n雨季影响工期\n\n"
      "通行条件\n\n改善\n\n改善\n\n二级指标\n\n社会效益指标\n";
  auto const reading = from_bytes("form.txt", text, words());
  EXPECT_TRUE(reading.forms.empty());
  EXPECT_FALSE(reading.formless);
  ASSERT_EQ(reading.errors.size(), 1u);
  EXPECT_EQ(reading.errors[0].place.file, "form.txt");
  EXPECT_TRUE(reading.errors[0].place.at.starts_with("13-")) << reading.errors[0].place.at;
  EXPECT_NE(reading.errors[0].what.zh.find("XLSX"), std::string::npos);
}

std::vector<std::string> texts_of(std::string_view text) {
  std::vector<std::string> out;
  for (auto const& line : target_lines(text)) out.emplace_back(line.text);
  return out;
}

// A number at the foot of pages is theirs when it counts them.
TEST(TargetLines, LeaveOutTheNumbersOfPages) {
  EXPECT_EQ(texts_of("验收\n12\n\f养护\n13\n\f检查\n14\n"),
            (std::vector<std::string>{"验收", "养护", "检查"}));
  EXPECT_EQ(texts_of("验收\n12\n\f养护\n12\n"),
            (std::vector<std::string>{"验收", "12", "养护", "12"}));
  EXPECT_EQ(texts_of("验收\n12\n"), (std::vector<std::string>{"验收", "12"}));
}

TEST(LaidText, WithATableThatIsTooLongIsRefusedAtOnce) {
  std::string text = "一级指标    二级指标    三级指标    年度指标值    实际完成值\n";
  for (int i = 0; i < 20'000; ++i) text += "产出指标    数量指标    养护里程    5公里    5公里\n";
  auto const reading = from_bytes("form.txt", text, words());
  EXPECT_TRUE(reading.forms.empty());
  ASSERT_EQ(reading.errors.size(), 1u);
  EXPECT_EQ(reading.errors[0].place.at, "1-20001");
}

// Only the first heads stand together: it could be taken for a target table.
TEST(LaidText, WithTheTitleOfASelfAssessmentIsNoTargetTable) {
  constexpr char const* text =
      "转移支付绩效目标自评表\n（2023年度）\n项目名称\n\n乡村道路养护\n\n一级指标\n\n二级指标\n\n"
      "三级指标\n\n年度指标值\n\n产出指标\n\n质量指标\n\n养护里程\n\n≥60公里\n\n验收合格率\n\n≥95%"
      "\n\n"
      "全年实际完\n成\n\n61公里\n\n90%\n";
  auto const reading = from_bytes("form.txt", text, words());
  EXPECT_TRUE(reading.forms.empty());
  EXPECT_EQ(reading.errors.size(), 1u);
}

// 标 is the end of a level's name that a narrow column has broken: the cells of the levels have
// come among the others.
TEST(LaidText, WithPiecesOfLevelsAmongItsValuesIsNoted) {
  constexpr char const* text =
      "某县项目支出绩效目标表\n（2023年度）\n项目名称\n\n乡村道路养护\n\n"
      "一级指 二级指 三级指标\n标\n\n指标值\n\n二级指标 三级指标\n\n指标值\n\n"
      "数量指标 检查桥梁\n\n4次\n\n标\n\n产出指 数量指 检查桥梁 "
      "4次\n\n标\n\n标\n\n养护里程\n\n60公里\n\n"
      "质量指 合格率\n\n标\n\n≥95%\n\n养护里程\n\n60公里\n\n合格率\n\n≥95%\n";
  auto const reading = from_bytes("form.txt", text, words());
  for (auto const& form : reading.forms)
    for (auto const& row : form.indicators) EXPECT_FALSE(row.notes.empty()) << row_of(row);
}

TEST(LaidText, JoinsLabelsAndValuesThatColumnsHaveBroken) {
  constexpr char const* text =
      "                         项目支出绩效自评表\n"
      "                            （2023年度）\n"
      "项目名称        乡村道路养护\n"
      "            安平县交通     实施\n"
      "主管部门                         安平县公路养护中心\n"
      "            运输局       单位\n"
      "一级指标    二级指标      三级指标        年度指标值     实际完成值     分值    得分\n"
      "产出指标    数量指标      养护里程        ≥60公里     61公里      20    20\n"
      "        质量指标      验收合格率       ≥95%      90%       30    28\n";
  auto const reading = from_bytes("form.txt", text, words());
  ASSERT_EQ(reading.forms.size(), 1u);
  EXPECT_EQ(reading.forms[0].project, "乡村道路养护");
  EXPECT_EQ(reading.forms[0].department, "安平县交通运输局");
  EXPECT_EQ(reading.forms[0].unit, "安平县公路养护中心");
}

// 应发尽发率 | ≥ 0.5 万亩: blanks inside a value, and a reason that runs into the next name.
TEST(LaidText, DoubtfulRowsAreNoted) {
  constexpr char const* text =
      "项目支出绩效自评表\n项目名称 乡村道路养护\n"
      "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析\n"
      "产出指标 数量指标 养护里程 ≥60公里 61公里 10 10\n"
      "桥梁检查次数 ≥4次 4次 10 10\n"
      "涵洞清理处数 ≥8处 8处 10 10\n"
      "质量指标 验收合格率 ≥95% 90% 30 28 雨季影响\n工期，后续\n道路设施完\n好程度 ≥90% 95% 10 10\n"
      "效益指标 社会效益指标 通行条件 改善 改善 20 20\n";
  auto const reading = from_bytes("form.txt", text, words());
  ASSERT_EQ(reading.forms.size(), 1u);
  auto const& rows = reading.forms[0].indicators;
  ASSERT_GE(rows.size(), 5u);
  EXPECT_TRUE(rows[0].notes.empty());
  EXPECT_TRUE(rows[1].notes.empty());
  EXPECT_EQ(rows[3].notes, std::vector<std::string>{"PARSE-SPLIT"});
  EXPECT_EQ(rows[4].notes, std::vector<std::string>{"PARSE-SPLIT"});
}

}  // namespace
}  // namespace jixiao::form
