#include "constraint/polarity.hpp"

#include <gtest/gtest.h>

#include "../score/rules.hpp"

namespace jixiao {
namespace {

Leaning of_bare(char const* name, char const* level2 = "") {
  RowContext row;
  row.name = name;
  row.level2_key = level2;
  ast::Expression const number{.node = ast::Bound{ast::Relation::equal, true, false, {}}};
  return leaning_of(number, row, rulebook::built_in_rules().vocabulary);
}

TEST(LeaningOf, FollowsAPrintedRelation) {
  RowContext cost;
  cost.level2_key = "cost";
  cost.name = "安全事故";
  struct {
    ast::Relation relation;
    Polarity polarity;
  } const cases[] = {{ast::Relation::at_least, Polarity::higher_is_better},
                     {ast::Relation::more_than, Polarity::higher_is_better},
                     {ast::Relation::at_most, Polarity::lower_is_better},
                     {ast::Relation::less_than, Polarity::lower_is_better},
                     {ast::Relation::equal, Polarity::exact}};
  for (auto const& [relation, polarity] : cases) {
    ast::Expression const bound{.node = ast::Bound{relation, false, false, {}}};
    auto const leaning = leaning_of(bound, cost, rulebook::built_in_rules().vocabulary);
    EXPECT_EQ(leaning.polarity, polarity);
    EXPECT_EQ(leaning.from, PolarityFrom::relation);
  }
}

TEST(LeaningOf, TakesABareNumbersDirectionFromTheEndOfTheName) {
  struct {
    char const* name;
    char const* word;  // "" where the name does not tell
  } const cases[] = {
      {"重大及以上安全事故", "事故"},
      {"安全事故发生率", "事故"},
      {"安全事故处置率", ""},
      {"群众投诉率", "投诉"},
      {"投诉办结率", ""},
      {"煤矿百万吨死亡率", "死亡"},
      {"结转结余率", "结转结余率"},
      {"聘请安全专家费用", "费用"},
      {"成本节约率", ""},
      {"降低事故率", ""},
      {"开展事故应急演练次数", ""},
      {"工资发放人数", ""},
      {"财政供养人员控制率", "人员控制率"},
      {"三公经费控制率", "经费控制率"},
      {"高血压控制率", ""},
      {"重大动物疫病控制率", ""},
      {"事故（起）", "事故"},
      {"", ""},
  };
  for (auto const& [name, word] : cases) {
    SCOPED_TRACE(name);
    auto const leaning = of_bare(name);
    EXPECT_EQ(leaning.word, word);
    bool const told = *word != '\0';
    EXPECT_EQ(leaning.from, told ? PolarityFrom::name : PolarityFrom::assumed);
    EXPECT_EQ(leaning.polarity, told ? Polarity::lower_is_better : Polarity::exact);
  }
}

TEST(LeaningOf, LeavesAWordThatGoesEitherWayOpen) {
  auto const leaning = of_bare("完成率、控制率");
  EXPECT_EQ(leaning.from, PolarityFrom::unclear);
  EXPECT_EQ(leaning.polarity, Polarity::exact);
  EXPECT_EQ(leaning.word, "控制率");
  EXPECT_EQ(of_bare("控制率", "cost").from, PolarityFrom::level2);
}

TEST(LeaningOf, TakesABareNumbersDirectionFromTheLevel) {
  EXPECT_EQ(of_bare("驻村帮扶人员生活补助", "cost").from, PolarityFrom::level2);
  EXPECT_EQ(of_bare("驻村帮扶人员生活补助", "economic-cost").polarity, Polarity::lower_is_better);
  EXPECT_EQ(of_bare("成本节约率", "cost").from, PolarityFrom::assumed);
  EXPECT_EQ(of_bare("工资发放人数", "quantity").polarity, Polarity::exact);
}

TEST(LeaningOf, NamesTheLevelAsFormsPrintIt) {
  EXPECT_EQ(of_bare("驻村帮扶人员生活补助", "cost").word, "成本");
  EXPECT_EQ(of_bare("驻村帮扶人员生活补助", "economic-cost").word, "经济成本");
}

}  // namespace
}  // namespace jixiao
