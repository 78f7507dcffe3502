#include "unit/units.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace jixiao {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Ratio ratio(std::string_view text) {
  return Ratio::parse(text).value();
}

Units some_units() {
  Units units;
  for (auto const name : {"元", "万元", "亿元"}) units.add(name, "money");
  for (auto const name : {"平方米", "亩", "公顷", "平方公里"}) units.add(name, "area");
  for (auto const name : {"秒", "分钟", "小时", "天"}) units.add(name, "time");
  for (auto const name : {"人", "人次", "台"}) units.add(name, "count");
  units.relate("万元", ratio("10000"), "元");
  units.relate("亿元", ratio("10000"), "万元");
  units.relate("亩", ratio("2000/3"), "平方米");
  units.relate("公顷", ratio("15"), "亩");
  units.relate("平方公里", ratio("100"), "公顷");
  units.relate("分钟", ratio("60"), "秒");
  units.relate("小时", ratio("60"), "分钟");
  units.relate("天", ratio("24"), "小时");
  return units;
}

TEST(Units, ConvertsExactly) {
  auto const units = some_units();
  struct Case {
    std::string_view from;
    std::string_view to;
    std::string_view factor;  // "" when incomparable
  } const cases[] = {
      {"元", "元", "1"},
      {"万元", "元", "10000"},
      {"元", "亿元", "0.00000001"},
      {"亩", "平方米", "2000/3"},
      {"平方米", "亩", "3/2000"},
      {"平方公里", "平方米", "1000000"},
      {"公顷", "平方公里", "0.01"},
      {"天", "秒", "86400"},
      {"元", "平方米", ""},
      {"人", "人次", ""},
      {"人", "台", ""},
      {"不认识", "不认识", "1"},
      {"不认识", "元", ""},
      {"", "", "1"},
      {"", "元", ""},
      {"元/人/天", "元/人/天", "1"},
      {"元/人/天", "元/天/人", "1"},
      {"元/人/天", "元/人/小时", "1/24"},
      {"万元/亩", "元/平方米", "15"},
      {"元/天/分钟", "元/秒/小时", "1/1440"},
      {"元/人/天", "元/人次/天", ""},
      {"元/人/天", "元/人", ""},
      {"元/人", "元", ""},
      {"元/人/人", "元/人/台", ""},
      {"元/怪/人", "元/人/怪", "1"},
      {"台/人", "元/人", ""},
  };
  for (auto const& [from, to, factor] : cases) {
    SCOPED_TRACE(std::string{from} + " → " + std::string{to});
    auto const found = units.factor(from, to);
    ASSERT_EQ(found.has_value(), !factor.empty());
    if (!found) continue;
    EXPECT_EQ(*found, ratio(factor));
    auto const back = units.factor(to, from);
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(*found * *back, Ratio{1});
  }
}

TEST(Units, RefusesWhatIsKnownOrContradictsIt) {
  auto units = some_units();
  EXPECT_FALSE(units.add("元", "count"));
  EXPECT_FALSE(units.add("", "count"));
  EXPECT_FALSE(units.relate("亩", ratio("666"), "平方米"));
  EXPECT_FALSE(units.relate("亩", ratio("600"), "不认识"));
  EXPECT_FALSE(units.relate("亩", ratio("0"), "人"));
  EXPECT_FALSE(units.relate("亩", ratio("1"), "亩"));
  EXPECT_TRUE(units.relate("公顷", ratio("10000"), "平方米")) << "a second way that agrees";
  EXPECT_EQ(units.factor("亩", "平方米"), ratio("2000/3"));
}

TEST(Units, StayAsTheyWereWhenAConversionIsTooLarge) {
  Units units;
  for (auto const name : {"a", "b", "c", "d"}) units.add(name, "x");
  EXPECT_TRUE(units.relate("b", ratio("999999999999999997/7"), "a"));
  EXPECT_TRUE(units.relate("d", ratio("999999999999999989/11"), "c"));
  EXPECT_THROW(units.relate("c", ratio("999999999999999967/13"), "b"), std::overflow_error);
  EXPECT_FALSE(units.factor("c", "a").has_value());
  EXPECT_EQ(units.factor("d", "c"), ratio("999999999999999989/11"));
  EXPECT_EQ(units.factor("b", "a"), ratio("999999999999999997/7"));
}

TEST(Units, JoinsGroupsThatWereConvertedAmongThemselves) {
  Units units;
  for (auto const name : {"a", "b", "c", "d"}) units.add(name, "x");
  units.relate("a", ratio("2"), "b");
  units.relate("c", ratio("3"), "d");
  EXPECT_FALSE(units.factor("a", "d").has_value());
  units.relate("b", ratio("5"), "c");
  EXPECT_EQ(units.factor("a", "d"), ratio("30"));
  EXPECT_EQ(units.factor("d", "a"), ratio("1/30"));
  EXPECT_EQ(units.factor("b", "a"), ratio("0.5"));
}

TEST(Units, TellTheWayTaken) {
  auto const units = some_units();
  EXPECT_THAT(units.path("平方公里", "平方米"), ElementsAre("平方公里", "公顷", "亩", "平方米"));
  EXPECT_THAT(units.path("元", "元"), ElementsAre("元"));
  EXPECT_THAT(units.path("元", "亩"), IsEmpty());
  EXPECT_THAT(units.path("元", "不认识"), IsEmpty());
}

TEST(Units, KnowTheirDimension) {
  auto const units = some_units();
  EXPECT_EQ(units.dimension("万元"), "money");
  EXPECT_EQ(units.dimension("元/人/天"), "money");
  EXPECT_EQ(units.dimension("不认识"), "");
  EXPECT_TRUE(units.knows("亩"));
  EXPECT_FALSE(units.knows("亩/人"));
}

TEST(Units, NameTheStranded) {
  auto units = some_units();
  EXPECT_THAT(units.stranded(), ElementsAre("人次", "台"));
  units.add("分", "area");
  EXPECT_THAT(units.stranded(), ElementsAre("人次", "台", "分"));
  units.relate("亩", ratio("10"), "分");
  EXPECT_THAT(units.stranded(), ElementsAre("人次", "台"));
}

TEST(Units, DrawThemselves) {
  Units units;
  units.add("平方米", "area");
  units.add("亩", "area");
  units.relate("亩", ratio("2000/3"), "平方米");
  EXPECT_EQ(units.to_dot(),
            "digraph units {\n"
            "  \"平方米\" [tooltip=\"area\"];\n"
            "  \"亩\" [tooltip=\"area\"];\n"
            "  \"亩\" -> \"平方米\" [label=\"2000/3\"];\n"
            "}\n");
}

TEST(SplitRate, KeepsThePrintedOrder) {
  struct Case {
    std::string_view unit;
    std::string_view numerator;
    std::vector<std::string_view> denominators;
  } const cases[] = {
      {"元", "元", {}},    {"元/人/天", "元", {"人", "天"}}, {"/人", "", {"人"}}, {"", "", {}},
      {"元/", "元", {""}},
  };
  for (auto const& [unit, numerator, denominators] : cases) {
    SCOPED_TRACE(unit);
    auto const parts = split_rate(unit);
    EXPECT_EQ(parts.numerator, numerator);
    EXPECT_EQ(parts.denominators, denominators);
  }
}

}  // namespace
}  // namespace jixiao
