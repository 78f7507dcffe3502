#include <gtest/gtest.h>

#include "forms.hpp"
#include "rules.hpp"
#include "score/score.hpp"

namespace jixiao::score {
namespace {

using rulebook::built_in_rules;

form::Form form_of(char const* title, char const* unit) {
  form::Form form;
  form.title = title;
  form.unit = unit;
  return form;
}

form::Form with_groups(form::Form form, std::vector<std::pair<char const*, char const*>> groups,
                       form::Field execution = {}) {
  for (auto const& [level1, weight] : groups) form.groups.push_back({level1, weight, {}, ""});
  form.funds.weight = std::move(execution);
  return form;
}

TEST(ChooseScheme, TakesWhatTheFormStates) {
  auto const project = form_of("项目支出绩效自评表", "某单位");
  auto elsewhere = form::department_form();
  elsewhere.title = "部门整体支出绩效自评表";
  elsewhere.unit = "某局";
  struct {
    char const* name;
    form::Form form;
    char const* scheme;
    bool confident;
  } const cases[] = {
      {"place, kind, points and bands", form::department_form(), "sx-yangquan-dept", true},
      {"the points alone", elsewhere, "cn-2020-10", true},
      {"nothing", project, "cn-2020-10", false},
      {"a place in the unit", form_of("项目支出绩效自评表", "四川省某厅"), "sc-sichuan-2023", true},
      {"points that only one scheme has",
       with_groups(project, {{"产出指标", "40"}, {"效益指标", "30"}, {"满意度指标", "10"}}, "20"),
       "hb-hubei", true},
      {"points with a cost group",
       with_groups(
           project,
           {{"成本指标", "20"}, {"产出指标", "40"}, {"效益指标", "20"}, {"满意度指标", "10"}},
           "10"),
       "cn-2021-101", true},
      {"points that contradict the place",
       with_groups(form_of("项目支出绩效自评表", "湖北省某厅"),
                   {{"产出指标", "50"}, {"效益指标", "30"}, {"满意度指标", "10"}}, "10"),
       "cn-2020-10", true},
      {"points of no scheme", with_groups(project, {{"产出指标", "70"}, {"效益指标", "20"}}, "10"),
       "cn-2020-10", false},
  };
  for (auto const& [name, form, scheme, confident] : cases) {
    SCOPED_TRACE(name);
    auto const choice = choose_scheme(form, built_in_rules());
    ASSERT_NE(choice.scheme, nullptr);
    EXPECT_EQ(choice.scheme->id, scheme);
    EXPECT_EQ(choice.confident, confident);
    EXPECT_NE(choice.why.zh, "");
    EXPECT_NE(choice.why.en, "");
  }
}

TEST(ChooseScheme, KnowsTheCitiesOfAProvince) {
  struct {
    char const* unit;
    char const* scheme;
    bool confident;
  } const cases[] = {
      {"廊坊市某局", "tj-tianjin", true},
      {"稷山县某中心", "sx-province", true},
      {"运城市某局", "sx-province", true},
      {"阳泉市某局", "sx-province", true},  // whose own scheme is for departments
      {"武汉市新洲区某局", "hb-hubei", true},
      {"黄冈市某所", "hb-hubei", true},
      {"百色市某局", "gx-guangxi", true},
      {"达州市某局", "sc-sichuan-2023", true},
      {"宁波市某局", "zj-zhejiang", true},
      {"金寨县某中心", "ah-anhui", true},
      {"融水苗族自治县某局", "gx-guangxi", true},
      {"某市水资源县级管理处", "cn-2020-10", false},  // 资源县 is a county of 广西
      {"某县大同小学", "cn-2020-10", false},
      {"某市长治久安工作办公室", "cn-2020-10", false},
  };
  for (auto const& [unit, scheme, confident] : cases) {
    SCOPED_TRACE(unit);
    auto const choice = choose_scheme(form_of("项目支出绩效自评表", unit), built_in_rules());
    EXPECT_EQ(choice.scheme->id, scheme);
    EXPECT_EQ(choice.confident, confident);
  }
}

// Half of a group's rows are no evidence against a place.
TEST(ChooseScheme, TakesNoPointsFromTheRowsOfATruncatedForm) {
  auto form = form_of("项目支出绩效自评表", "黄冈市某局");
  form.indicators = {form::row("产出指标", "数量指标", "甲", "≥1个", "1个", "20", "20")};
  EXPECT_EQ(choose_scheme(form, built_in_rules()).scheme->id, "cn-2020-10");
  form.notes = {"PARSE-TRUNCATED"};
  EXPECT_EQ(choose_scheme(form, built_in_rules()).scheme->id, "hb-hubei");
}

// Of the system used in 山西 only the 90 points of all indicators together are known.
TEST(ChooseScheme, TakesNoUnconfirmedPointsForEvidenceAgainstAPlace) {
  auto const form =
      with_groups(form_of("项目支出绩效自评表", "运城市某局"),
                  {{"产出指标", "60"}, {"效益指标", "20"}, {"满意度指标", "10"}}, "10");
  EXPECT_EQ(choose_scheme(form, built_in_rules()).scheme->id, "sx-province");
}

TEST(ChooseScheme, GoesByThePlaceOfTheUnitAndNotByThatOfTheProject) {
  struct {
    char const* title;
    char const* unit;
    char const* scheme;
  } const cases[] = {
      {"项目支出绩效自评表 对口支援巴东县项目", "杭州市某局", "zj-zhejiang"},
      {"项目支出绩效自评表 对口支援巴东县项目", "某局", "cn-2020-10"},
      {"对口支援巴东县项目支出绩效自评表", "某局", "cn-2020-10"},
      {"巴东县项目支出绩效自评表", "某局", "hb-hubei"},
      {"(2023年度)巴东县项目支出绩效自评表", "某局", "hb-hubei"},
      {"2023年巴东县某局项目支出绩效自评表", "", "hb-hubei"},
  };
  for (auto const& [title, unit, scheme] : cases) {
    SCOPED_TRACE(std::string(title) + unit);
    EXPECT_EQ(choose_scheme(form_of(title, unit), built_in_rules()).scheme->id, scheme);
  }
}

TEST(ChooseScheme, NamesWhatMatched) {
  auto const choice = choose_scheme(form::department_form(), built_in_rules());
  EXPECT_EQ(choice.why.zh,
            "按表中所示采用 sx-yangquan-dept：表中出现“阳泉”，表的种类相符，所印分值与方案一致，"
            "所印等级界值与方案一致");
}

TEST(ChooseScheme, FollowsARequestAndRefusesAnUnknownOne) {
  auto const form = form::department_form();
  EXPECT_EQ(choose_scheme(form, built_in_rules(), "hb-hubei").scheme->id, "hb-hubei");
  auto const unknown = choose_scheme(form, built_in_rules(), "no-such");
  EXPECT_EQ(unknown.scheme, nullptr);
  EXPECT_FALSE(unknown.confident);
  EXPECT_NE(unknown.why.en.find("cn-2020-10"), std::string::npos);
}

TEST(ChooseScheme, TakesTheEditionOfTheFormsYear) {
  auto rules = rulebook::from_files(rulebook::built_in_files());
  ASSERT_TRUE(rules.has_value());
  auto& latest = rules->schemes.front();
  latest.first_year = 2023;
  rules->earlier.push_back(latest);
  rules->earlier.back().first_year.reset();
  rules->earlier.back().last_year = 2022;
  auto form = form_of("项目支出绩效自评表", "某单位");
  for (char const* requested : {"", latest.id.c_str()}) {
    SCOPED_TRACE(requested);
    form.year = "2022";
    EXPECT_EQ(choose_scheme(form, *rules, requested).scheme, &rules->earlier.back());
    form.year = "2023";
    EXPECT_EQ(choose_scheme(form, *rules, requested).scheme, &latest);
    form.year.reset();
    EXPECT_EQ(choose_scheme(form, *rules, requested).scheme, &latest);
  }
}

}  // namespace
}  // namespace jixiao::score
