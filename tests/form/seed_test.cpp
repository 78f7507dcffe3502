#include <gtest/gtest.h>

#include <array>
#include <string>

#include "department_rows.hpp"
#include "form/form.hpp"
#include "words.hpp"

namespace jixiao::form {
namespace {

struct Printed {
  std::string_view level1, level2, slot, name, target, actual, at;
};

constexpr std::array<Printed, 30> printed{{
    {"产出指标", "数量指标", "任务1", "工资发放人数", "247人", "247人", "672"},
    {"产出指标", "数量指标", "任务2", "航空应急救援物资飞机数量", "≥3架", "3架", "673"},
    {"产出指标", "数量指标", "任务3", "开展应急演练次数", "≥1次", "2次", "674"},
    {"产出指标", "数量指标", "任务4", "全市安全生产宣传媒介", "6种", "6种", "675"},
    {"产出指标", "数量指标", "任务5", "重大及以上安全事故", "0起", "0起", "676"},
    {"产出指标", "质量指标", "任务1", "参与各项演练成员覆盖率", "95%", "96%", "677"},
    {"产出指标", "质量指标", "任务2", "安全事故处置率", "100%", "100%", "678"},
    {"产出指标", "质量指标", "任务3", "执法培训合格率", "98%", "98%", "679"},
    {"产出指标", "质量指标", "任务4", "安全生产宣传社会覆盖率", "95%", "96%", "680"},
    {"产出指标", "质量指标", "任务5", "救援装备完好率", "95%", "95%", "681"},
    {"产出指标", "时效指标", "任务1", "矿险出警时间", "一分钟", "完成", "682"},
    {"产出指标", "时效指标", "任务2", "各项目完成时间", "2024年底前", "完成", "683"},
    {"产出指标", "成本指标", "任务1", "聘请安全专家费用", "260元/人/天", "完成", "685"},
    {"产出指标", "成本指标", "任务2", "各类媒体、媒介宣传费用", "50万元", "完成", "686"},
    {"产出指标", "成本指标", "任务3", "冬春受灾群众救助标准", "≥130元/人", "完成", "687"},
    {"产出指标", "成本指标", "任务4", "《阳泉安全发展》刊物费用", "20元/本", "完成", "688"},
    {"产出指标", "成本指标", "任务5", "驻村帮扶人员生活补助", "100元/人/天", "完成", "689"},
    {"效益指标", "经济效益指标", "任务1", "有效防范各类自燃灾害和", "有效降低", "完成", "690"},
    {"效益指标", "经济效益指标", "任务2", "", "", "", "691"},
    {"效益指标", "社会效益指标", "任务1", "林草火灾处置能力和效率", "有效提升", "完成", "692"},
    {"效益指标", "社会效益指标", "任务2", "消除重大隐患, 打击违法", "有效遏制", "完成", "693"},
    {"效益指标", "社会效益指标", "任务3", "提升全民安全意识, 防范安", "有效减少", "完成", "694"},
    {"效益指标", "生态效益指标", "任务1", "降低各类灾害和生产事故对", "有效降低", "完成", "695"},
    {"效益指标", "生态效益指标", "任务2", "", "", "", "696"},
    {"效益指标", "可持续性影响指标", "任务1", "处置全市突发性、灾难性事", "持续提升", "完成",
     "697"},
    {"效益指标", "可持续性影响指标", "任务2", "", "", "", "698"},
    {"效益指标", "可持续性影响指标", "任务3", "", "", "", "699"},
    {"满意度指标", "服务对象满意度指标", "任务1", "各服务对象满意度", "≥98%", "完成", "700"},
    {"满意度指标", "服务对象满意度指标", "任务2", "", "", "", "701"},
    {"满意度指标", "服务对象满意度指标", "任务3", "", "", "", "702"},
}};

struct Amount {
  std::string_view name, amount;
};

void expect_amounts(std::vector<FundSource> const& sources, std::vector<Amount> const& amounts) {
  ASSERT_EQ(sources.size(), amounts.size());
  for (std::size_t i = 0; i < sources.size(); ++i) {
    EXPECT_EQ(sources[i].name, amounts[i].name);
    EXPECT_EQ(sources[i].amount, std::string(amounts[i].amount));
  }
}

void expect_rows(Form const& form) {
  ASSERT_EQ(form.indicators.size(), printed.size());
  int blank = 0;
  for (std::size_t i = 0; i < printed.size(); ++i) {
    auto const& row = form.indicators[i];
    SCOPED_TRACE(i);
    EXPECT_EQ(row.level1, std::string(printed[i].level1));
    EXPECT_EQ(row.level2, std::string(printed[i].level2));
    EXPECT_EQ(row.slot, std::string(printed[i].slot));
    EXPECT_EQ(row.name, std::string(printed[i].name));
    EXPECT_EQ(row.target, std::string(printed[i].target));
    EXPECT_EQ(row.actual, std::string(printed[i].actual));
    EXPECT_EQ(row.reason, "");
    EXPECT_EQ(row.period_target, std::nullopt);
    EXPECT_EQ(row.weight, std::nullopt);
    EXPECT_EQ(row.score, std::nullopt);
    blank += row.name->empty() && row.target->empty() && row.actual->empty();
  }
  EXPECT_EQ(blank, 6);
}

void expect_groups(Form const& form) {
  struct {
    std::string_view level1, weight, score;
  } const groups[]{{"产出指标", "50", "50"}, {"效益指标", "30", "28"}, {"满意度指标", "10", "9"}};
  ASSERT_EQ(form.groups.size(), std::size(groups));
  for (std::size_t i = 0; i < form.groups.size(); ++i) {
    EXPECT_EQ(form.groups[i].level1, groups[i].level1);
    EXPECT_EQ(form.groups[i].weight, std::string(groups[i].weight));
    EXPECT_EQ(form.groups[i].score, std::string(groups[i].score));
  }
}

void expect_funds(Funds const& funds) {
  EXPECT_EQ(funds.unit, "万元");
  EXPECT_EQ(funds.total, "6061.1");
  EXPECT_EQ(funds.executed, "6061.1");
  EXPECT_EQ(funds.weight, "10");
  EXPECT_EQ(funds.score, "10");
  EXPECT_EQ(funds.adjusted, std::nullopt);
  EXPECT_EQ(funds.rate, std::nullopt);
  expect_amounts(funds.sources, {{"上年结转", ""},
                                 {"公共财政拨款", "5814.32"},
                                 {"政府基金拨款", "246.78"},
                                 {"纳入专户管理的非税收入拨款", ""},
                                 {"其他收入", ""}});
  expect_amounts(funds.uses, {{"基本支出", "3741.61"}, {"项目支出", "2319.49"}, {"结余", ""}});
}

std::string text_of(Form const& form, std::string_view key) {
  Statement const* const statement = find_statement(form, key);
  return statement ? statement->text : "no " + std::string(key);
}

void expect_form(Form const& form) {
  EXPECT_EQ(form.kind, Kind::department_self_assessment);
  EXPECT_EQ(form.title, "阳泉市部门（单位）整体支出绩效自评表");
  EXPECT_EQ(form.year, "2024");
  EXPECT_EQ(form.department, "阳泉市应急管理局");
  EXPECT_EQ(form.project, std::nullopt);
  EXPECT_EQ(form.total, "97");
  EXPECT_EQ(form.grade, "优");
  expect_funds(form.funds);
  expect_groups(form);
  expect_rows(form);
  for (auto const key : {"seal", "filled_on", "problems", "filler", "phone"})
    EXPECT_EQ(text_of(form, key), "") << key;
  EXPECT_EQ(text_of(form, "reviewers"),
            "组长 王植彬 副局长 市应急管理局\n成员 聂振维 办公室主任 市应急管理局");
  EXPECT_NE(text_of(form, "staffing").find("编制数 277人"), std::string::npos);
  EXPECT_NE(text_of(form, "staffing").find("在编人员数247人"), std::string::npos);
  EXPECT_NE(text_of(form, "bands").find("100-90(含)分为优"), std::string::npos);
  EXPECT_NE(text_of(form, "bands").find("60分以下为差"), std::string::npos);
  EXPECT_TRUE(form.notes.empty());
}

std::string with_tabs(std::string_view rows) {
  std::string out;
  for (std::size_t i = 0; i < rows.size();)
    if (rows.substr(i).starts_with("⇥")) {
      out += '\t';
      i += std::string_view("⇥").size();
    } else {
      out += rows[i++];
    }
  return out;
}

// The published rows between lines of our own, with another table before them.
std::string transcribed() {
  return with_tabs(std::string("决算公开\n\n项目⇥行次⇥金额⇥项目⇥行次⇥金额\n合计⇥27⇥6061.09\n\n"
                               "阳泉市部门（单位）整体支出绩效自评表\n\n(2024年度)\n\n"
                               "单位（盖章）：\n\n填报日期：\n\n"
                               "部门基本信息⇥部门名称:阳泉市应急管理局⇥⇥\n"
                               "⇥核定的人员编制数 277人⇥在编人员数247人\n"
                               "年度部门(单位)总体运行绩效目标⇥<p>事故总量下降。</p>⇥⇥") +
                   std::string(department_rows) +
                   "⇥总分设置为100分; 100-90(含)分为优、90-80(含)分为良、60分以下为差。⇥⇥\n"
                   "自评结论及整体运行绩效情况分析⇥⇥2024年自评等级为优, 执行有序。⇥⇥\n"
                   "存在问题与整改措施⇥⇥⇥\n"
                   "评价人员⇥⇥姓名⇥职称/职务⇥工作单位⇥签字⇥⇥\n"
                   "⇥组长⇥王植彬⇥副局长⇥市应急管理局⇥⇥⇥\n"
                   "⇥成员⇥聂振维⇥办公室主任⇥市应急管理局⇥⇥⇥\n\n填报人:\n\n联系电话:\n\n"
                   "第六部分 其他事项\n");
}

TEST(PublishedDepartmentForm, IsReadFromItsTranscription) {
  auto const form = read_one("f.txt", transcribed());
  expect_form(form);
  EXPECT_EQ(form.goals.annual, "事故总量下降。");
  EXPECT_EQ(form.source.file, "f.txt");
  EXPECT_EQ(form.source.at.substr(0, 2), "6-");
}

TEST(PublishedDepartmentForm, IsReadFromTheDocumentAsItStands) {
  if (std::string_view(JIXIAO_SHARED_DIR).empty()) GTEST_SKIP() << "needs the published document";
  auto const form = read_one(
      "f.txt", file_text(std::string(JIXIAO_SHARED_DIR) + "/seeds/004_bc25f70cd6ae945f.txt"));
  expect_form(form);
  EXPECT_EQ(form.source.at, "648-714");
  EXPECT_EQ(form.funds.at, "662-669");
  for (std::size_t i = 0; i < form.indicators.size(); ++i)
    EXPECT_EQ(form.indicators[i].at, printed[i].at);
  std::string keys;
  for (auto const& statement : form.statements) keys += statement.key + " ";
  EXPECT_EQ(keys,
            "seal filled_on staffing duties work bands conclusion achievements problems reviewers "
            "filler phone ");
  EXPECT_EQ(text_of(form, "duties").find('<'), std::string::npos);
}

}  // namespace
}  // namespace jixiao::form
