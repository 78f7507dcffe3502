#include <gtest/gtest.h>

#include "form/form.hpp"
#include "words.hpp"

// The official and local layouts of self-assessment forms, each as a table with figures of our own.
namespace jixiao::form {
namespace {

std::string text_of(Form const& form, std::string_view key) {
  Statement const* const statement = find_statement(form, key);
  return statement ? statement->text : "no " + std::string(key);
}

TEST(Layouts, SichuanProjectForm) {
  auto const form =
      read_one("f.csv",
               "部门预算项目支出绩效自评表（2023年度）\n"
               "项目名称,乡村道路养护,,主管部门,云川市交通局,,实施单位,云川市公路所\n"
               "预算执行情况（10分）,,年初预算,调整后预算数,预算执行数,预算执行率,权重,得分,原因\n"
               ",总额,100.00,120.00,108.00,90.00%,10,9,项目验收较晚\n"
               ",其中：财政资金,100.00,110.00,98.00,89.09%,/,/,\n"
               ",财政专户管理资金,0.00,0.00,0.00,0.00%,/,/,\n"
               ",单位资金,0.00,10.00,10.00,100.00%,/,/,\n"
               "年度目标完成情况,预期目标,,,,实际完成情况\n"
               ",养护道路60公里。,,,,完成情况：养护道路61公里。\n"
               "绩效指标（90分）,一级指标,二级指标,三级指标,指标性质,指标值,度量单位,完成值,权重,"
               "得分,未完成原因分析\n"
               ",产出指标,数量指标,养护里程,≥,60,公里,61,30,30,\n"
               ",,质量指标,验收合格率,＝,100,%,100,30,30,\n"
               ",效益指标,社会效益指标,通行条件,定性,明显改善,,明显改善,20,20,\n"
               ",满意度指标,服务对象满意度指标,群众满意度,≥,90,%,88,10,9.78,部分路段仍在施工\n"
               "合计,,,,,,,,100,98.78\n"
               "评价结论,等级：本项目总体完成较好。\n"
               "存在问题,存在问题：验收较晚。\n"
               "改进措施,提前组织验收。\n"
               "项目负责人：李强,,,财务负责人：王芳\n");
  EXPECT_EQ(form.kind, Kind::project_self_assessment);
  EXPECT_EQ(form.year, "2023");
  EXPECT_EQ(form.project, "乡村道路养护");
  EXPECT_EQ(form.department, "云川市交通局");
  EXPECT_EQ(form.unit, "云川市公路所");
  EXPECT_EQ(form.funds.initial, "100.00");
  EXPECT_EQ(form.funds.adjusted, "120.00");
  EXPECT_EQ(form.funds.executed, "108.00");
  EXPECT_EQ(form.funds.weight, "10");
  EXPECT_EQ(form.funds.score, "9");
  EXPECT_EQ(form.funds.reason, "项目验收较晚");
  ASSERT_EQ(form.funds.sources.size(), 3u);
  EXPECT_EQ(form.funds.sources[2].name, "单位资金");
  EXPECT_EQ(form.goals.annual, "养护道路60公里。");
  EXPECT_EQ(form.goals.actual, "完成情况：养护道路61公里。");
  ASSERT_EQ(form.indicators.size(), 4u);
  EXPECT_EQ(form.indicators[0].target, "≥ 60 公里");
  EXPECT_EQ(form.indicators[1].level1, "产出指标");
  EXPECT_EQ(form.indicators[2].target, "明显改善");
  EXPECT_EQ(form.indicators[3].reason, "部分路段仍在施工");
  EXPECT_EQ(form.total, "98.78");
  EXPECT_EQ(form.grade, std::nullopt);
  EXPECT_EQ(text_of(form, "conclusion"), "等级：本项目总体完成较好。");
  EXPECT_EQ(text_of(form, "problems"), "存在问题：验收较晚。");
  EXPECT_EQ(text_of(form, "remedy"), "提前组织验收。");
  EXPECT_EQ(text_of(form, "leader"), "李强");
  EXPECT_TRUE(form.notes.empty());
}

TEST(Layouts, HubeiProjectForm) {
  auto const form = read_one("f.csv",
                             "2022年度渔业资源保护项目自评表\n"
                             "单位名称：云川市农业局,,,填报日期：2023年3月1日\n"
                             "项目名称,渔业资源保护\n"
                             "预算执行情况（万元）（20分）,,预算数（A）,执行数（B）,执行率（B/A）,"
                             "得分（20分*执行率）\n"
                             ",年度财政资金总额,300,285,95%,19\n"
                             "年度绩效目标1（80分）,一级指标,二级指标,三级指标,年初目标值（A）,"
                             "实际完成值（B）,得分\n"
                             ",产出指标（40分）,数量指标,放流鱼苗,≥200万尾,210万尾,20\n"
                             ",,质量指标,鱼苗成活率,≥85%,86%,20\n"
                             ",效益指标（40分）,社会效益指标,渔民转产人数,≥120人,118人,39.33\n"
                             "总分,,,,,,98.33\n"
                             "偏差大或目标未完成原因分析,转产培训开班较晚。\n"
                             "改进措施及结果应用方案,提前开班。\n"
                             "备注,1. 预算数为调整后数。\n");
  EXPECT_EQ(form.year, "2022");
  EXPECT_EQ(form.unit, "云川市农业局");
  EXPECT_EQ(form.funds.unit, "万元");
  EXPECT_EQ(form.funds.weight, "20");
  EXPECT_EQ(form.funds.adjusted, "300");
  EXPECT_EQ(form.funds.executed, "285");
  EXPECT_EQ(form.funds.score, "19");
  ASSERT_EQ(form.indicators.size(), 3u);
  EXPECT_EQ(form.indicators[1].level1, "产出指标");
  EXPECT_EQ(form.indicators[2].score, "39.33");
  EXPECT_EQ(form.indicators[2].weight, std::nullopt);
  ASSERT_EQ(form.groups.size(), 2u);
  EXPECT_EQ(form.groups[1].weight, "40");
  EXPECT_EQ(form.total, "98.33");
  EXPECT_EQ(text_of(form, "reason"), "转产培训开班较晚。");
  EXPECT_EQ(text_of(form, "remedy"), "提前开班。");
  EXPECT_EQ(text_of(form, "remark"), "1. 预算数为调整后数。");
  EXPECT_EQ(text_of(form, "filled_on"), "2023年3月1日");
}

TEST(Layouts, TransferForm) {
  auto const form =
      read_one("f.csv",
               "转移支付区域（项目）绩效目标自评表\n（2021年度）\n"
               "转移支付（项目）名称,,农田建设补助资金\n"
               "中央主管部门,,农业农村部\n"
               "地方主管部门,,云川市农业局,,资金使用单位,云川市农田建设中心\n"
               "资金投入情况（万元）,,,全年预算数（A）,全年执行数（B）,预算执行率（B/A×100%）\n"
               ",年度资金总额：,,500,480,96%\n"
               ",其中：中央财政资金,,400,400,100%\n"
               ",地方资金,,80,60,75%\n"
               ",其他资金,,20,20,100%\n"
               "总体目标完成情况,总体目标,,,全年实际完成情况\n"
               ",建设高标准农田2000亩。,,,建成2050亩。\n"
               "绩效指标,一级指标,二级指标,三级指标,指标值,全年实际完成值,未完成原因和改进措施\n"
               ",产出指标,数量指标,高标准农田面积,≥2000亩,2050亩,\n"
               ",,时效指标,任务完成时间,2021年12月底前,2021年11月,\n"
               "说明,无\n");
  EXPECT_EQ(form.kind, Kind::transfer_self_assessment);
  EXPECT_EQ(form.year, "2021");
  EXPECT_EQ(form.project, "农田建设补助资金");
  EXPECT_EQ(form.department, "农业农村部");
  EXPECT_EQ(form.unit, "云川市农田建设中心");
  EXPECT_EQ(form.funds.adjusted, "500");
  EXPECT_EQ(form.funds.rate, "96%");
  ASSERT_EQ(form.funds.sources.size(), 3u);
  EXPECT_EQ(form.funds.sources[0].name, "中央财政资金");
  EXPECT_EQ(form.goals.annual, "建设高标准农田2000亩。");
  EXPECT_EQ(form.goals.actual, "建成2050亩。");
  ASSERT_EQ(form.indicators.size(), 2u);
  EXPECT_EQ(form.indicators[0].weight, std::nullopt);
  EXPECT_EQ(form.indicators[0].score, std::nullopt);
  EXPECT_EQ(form.indicators[0].reason, "");
  EXPECT_EQ(form.total, std::nullopt);
  EXPECT_EQ(text_of(form, "remark"), "无");
}

// Text from PDF whose rows lost the blank cells in front of them.
TEST(Layouts, DepartmentTextWithAnotherColumnOrder) {
  auto const form =
      read_one("f.txt",
               "第五部分 附件\n云川县部门整体支出绩效自评表\n（2022年度）\n"
               "部门名称\t云川县林业局\n"
               "一级指标\t二级指标\t三级指标\t分值\t年度指标值\t全年完成值\t得分\t偏差原因\n"
               "产出指标\t数量指标\t造林面积\t30\t≥800亩\t820亩\t30\n"
               "质量指标\t造林成活率\t20\t≥85%\t83%\t19.53\t春旱\n"
               "\t\t验收合格率\t10\t100%\t100%\t10\n"
               "第 31 页\n"
               "效益指标\t生态效益指标\t森林覆盖率\t40\t≥41%\t41.2%\t40\n"
               "总分\t\t\t100\t\t\t99.53\n"
               "填报人：赵云\t联系电话：0000-5550128\n"
               "第六部分 名词解释\n一、财政拨款收入：指本级财政拨付的资金。\n");
  EXPECT_EQ(form.source.at, "2-12");
  EXPECT_EQ(form.department, "云川县林业局");
  ASSERT_EQ(form.indicators.size(), 4u);
  EXPECT_EQ(form.indicators[1].level1, "产出指标");
  EXPECT_EQ(form.indicators[1].level2, "质量指标");
  EXPECT_EQ(form.indicators[1].name, "造林成活率");
  EXPECT_EQ(form.indicators[1].weight, "20");
  EXPECT_EQ(form.indicators[1].target, "≥85%");
  EXPECT_EQ(form.indicators[1].actual, "83%");
  EXPECT_EQ(form.indicators[1].score, "19.53");
  EXPECT_EQ(form.indicators[1].reason, "春旱");
  EXPECT_EQ(form.indicators[3].level2, "生态效益指标");
  EXPECT_EQ(form.total, "99.53");
  EXPECT_EQ(text_of(form, "filler"), "赵云");
  EXPECT_EQ(text_of(form, "phone"), "0000-5550128");
}

}  // namespace
}  // namespace jixiao::form
