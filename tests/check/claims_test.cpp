#include "check/goal/claims.hpp"

#include <gtest/gtest.h>

#include "check/fund/holds.hpp"
#include "examine.hpp"
#include "form/read.hpp"
#include "grammar/print.hpp"

namespace jixiao::check {

namespace {

// "培训 不少于2场=≥2场; …": the things, the value as printed, its meaning.
std::string claims_of_text(std::string const& text) {
  Prose const prose{"annual-goal", "年度目标", text, "1", fold(text)};
  std::string out;
  for (auto const& claim : claims_in(prose, 2024, built_in_rules())) {
    if (!out.empty()) out += "; ";
    for (auto const& thing : claim.things) out += thing + " ";
    out += std::string(printed(prose, claim.begin, claim.end)) + "=" + print(claim.expression);
    if (claim.per_unit) out += " each";
    if (claim.past) out += " past";
  }
  return out;
}

struct Case {
  char const* text;
  char const* claims;
};

}  // namespace

TEST(Claims, AreTypedByTheGrammarWithTheThingTheySpeakOf) {
  for (auto const& [text, claims] : {
           Case{"重点绩效评价项目数不少于15个、指标体系建设不少于1套",
                "重点绩效评价项目数 不少于15个=≥15个; 指标体系建设 不少于1套=≥1套"},
           Case{"业务教育培训工作5次以上；", "业务教育培训工作 5次以上=≥5次"},
           Case{"满意率达到90％以上", "满意率 达到90％以上=≥90%"},
           Case{"为近400家预算单位办理支付12万余笔，金额60亿余元",
                "为近400家=约400家; 预算单位办理支付 12万余笔=约120000笔; 金额 "
                "60亿余元=约6000000000元"},
           Case{"培训约330人", "培训 约330人=约330人"},
           Case{"15条道路（道路总面积63.6万平方米、20.19公里）",
                "15条=15条; 道路总面积 63.6万平方米=636000平方米; 20.19公里=20.19公里"},
           Case{"选择1-3个单位", "选择 1-3个=1~3个"},
           Case{"按照每月1980元的标准", "按照 每月1980元=1980元/月"},
           Case{"两家中标商", "两家=2家"},
           Case{"检查井每年2次清淤", "检查井 每年2次=每年2次"},
           Case{"1.专线租用费57.15万元", "专线租用费 57.15万元=571500元"},
       }) {
    EXPECT_EQ(claims_of_text(text), claims) << text;
  }
}

TEST(Claims, OfSeveralThingsNameThemAll) {
  for (auto const& [text, claims] : {
           Case{"资金支付正确率、及时率均达到100％", "资金支付正确率 及时率 达到100％=≥100%"},
           Case{"评价、培训、印刷等工作均在12月底之前完成",
                "评价 培训 印刷等工作 12月底之前=Y-12-31前完成"},
           Case{"培训人员满意度和对专家、第三方机构满意度均达到95％以上",
                "培训人员满意度 对专家 第三方机构满意度 达到95％以上=≥95%"},
       }) {
    EXPECT_EQ(claims_of_text(text), claims) << text;
  }
}

TEST(Claims, OfAnotherTimeAreMarked) {
  for (auto const& [text, claims] : {
           Case{"近年来，我市每年初级考试人数在3400-4000人",
                "我市每年初级考试人数在 3400-4000人=3400~4000人 past"},
           Case{"2022年培训3次。2024年培训5次。",
                "2022年=2022年 past; 培训 3次=3次 past; 2024年=2024年; 培训 5次=5次"},
           Case{"2023-2025年培训5次", "2023-2025年=2023~2025年; 培训 5次=5次"},
       }) {
    EXPECT_EQ(claims_of_text(text), claims) << text;
  }
}

TEST(Claims, AreNotMadeOfOtherNumbers) {
  for (auto const* text : {
           "《关于2020年工作的意见（第3次）》（阳财绩〔2021〕5号）",
           "国道307、207线",
           "2.0系统",
           "7*24小时不间断",
           "公益二类事业单位",
           "污水处理二期工程",
           "一体化平台",
           "第19次会议",
           "光谱为1950nm±0.1nm",
           "严格按照“六无七净”标准",
           "合同NO.10-352",
           "统一采购",
       }) {
    EXPECT_EQ(claims_of_text(text), "") << text;
  }
}

TEST(Claims, ShowTheirBytesInTheTextAsPrinted) {
  std::string const text = "满意度达到９５％以上，培训２场";
  Prose const prose{"annual-goal", "年度目标", text, "1", fold(text)};
  auto const claims = claims_in(prose, 2024, built_in_rules());
  ASSERT_EQ(claims.size(), 2U);
  for (auto const& claim : claims) {
    auto const quote = quote_of(claim);
    EXPECT_EQ(quote.text.substr(quote.offset, quote.length),
              &claim == &claims.front() ? "达到９５％以上" : "２场");
  }
}

// Quantity × price × months that is the budget, and a list that makes its total, are said to hold.
TEST(Holds, NamesTheRelationsThatWereRecomputed) {
  auto const reading = form::from_bytes("form.xml", R"(<form xmlns="urn:jixiao:form:1">
    <kind>project-target</kind><year>2024</year>
    <funds><unit>元</unit><total>118,800</total><annual>118,800</annual></funds>
    <indicators>
      <indicator><level1>产出指标</level1><level2>数量指标</level2>
        <name>专业人员聘用人数</name><target>5人</target><at>11</at></indicator>
      <indicator><level1>产出指标</level1><level2>成本指标</level2>
        <name>专业人员补贴标准</name><target>1980元/月/人</target><at>12</at></indicator>
    </indicators>
    <statements><statement><key>overview</key><name>项目概况</name>
      <text>维护3010平方米：甲路1000平方米、乙路1000平方米、丙路1010平方米。</text><at>5</at>
    </statement></statements></form>)",
                                        built_in_rules().vocabulary);
  ASSERT_EQ(reading.forms.size(), 1U);
  std::vector<HeldRelation> held;
  Facts facts{reading.forms.front(), nullptr, nullptr, built_in_rules()};
  facts.held = &held;
  (void)from_form(facts);
  ASSERT_EQ(held.size(), 2U);
  EXPECT_EQ(held[0].rule, "FD-BUILD");
  EXPECT_EQ(held[0].place.at, "12");
  EXPECT_EQ(held[0].words.zh, "5 × 1980元 × 12 = 118800元，等于年度资金118,800元");
  EXPECT_EQ(held[1].words.zh, "「维护3010平方米」与3项明细之和3010相符");
}

}  // namespace jixiao::check
